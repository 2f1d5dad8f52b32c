// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The help of each command begins with examples that run, and fits its terminal. */
class HelpTest {
  private static final List<String> COMMANDS =
      List.of(
          "",
          "search",
          "index",
          "list",
          "show",
          "remove",
          "stats",
          "check",
          "reindex",
          "parse",
          "passages",
          "analyze",
          "eval");

  /**
   * Some run until they are stopped, see {@link ServeCommandTest} and {@link McpCommandTest}; the
   * others make new folders.
   */
  private static final List<String> ONLY_PARSED = List.of("serve", "mcp", "snapshot", "restore");

  private static final Pattern EXAMPLE = Pattern.compile("(?m)^  shike (.*)\n      \\S.*$");

  /** A word of a command line for a shell. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|[^\\s\"]+");

  private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "shike", "cli");

  @TempDir private Path folder;

  /** The files that examples name. */
  @BeforeEach
  void makeFiles() throws IOException {
    String talk = "00:00:01,000 --> 00:00:04,000\n云成本降低\n\n10:00:05,000 --> 10:00:07,000\n好\n";
    write("talk.srt", talk);
    write("talks/talk.srt", talk);
    write("talks/drafts/a.md", "- 01:00 草稿\n");
    write("talks/drafts/b c.md", "- 01:00 另一份草稿\n");
    write("talks/keynote.srt", talk);
    write("talks/drafts/old.md", "- 01:00 旧草稿\n");
    write("notes.md", "# 题\n\n- 01:00 云成本卫士\n");
    write("words.txt", "云成本卫士\n");
    write("beir/corpus.jsonl", "{\"_id\":\"d\",\"text\":\"云成本\"}\n");
    write("beir/queries.jsonl", "{\"_id\":\"q\",\"text\":\"成本\"}\n");
    write("beir/qrels/test.tsv", "q\tc\ts\nq\td\t1\n");
    Call.shike("index", "--index", path("my.index"), path("talks"));
    Call.shike("snapshot", "--index", path("my.index"), path("copy.index"));
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void helpBeginsWithThreeExamplesThatRun(String command) throws IOException {
    String help = help("en", command);
    assertThat(help).startsWith("Examples:\n  shike ");
    List<String> examples = examples(help);
    assertThat(examples).hasSize(3).isEqualTo(examples(help("zh", command)));
    for (String example : examples) {
      Call call = run(example);
      assertThat(call.status()).as(example + ": " + call.err()).isZero();
      assertThat(call.out()).as(example).isNotBlank();
    }
  }

  @ParameterizedTest
  @FieldSource("ONLY_PARSED")
  void examplesAreUnderstood(String command) {
    List<String> examples = examples(help("en", command));
    assertThat(examples).hasSize(3).isEqualTo(examples(help("zh", command)));
    examples.forEach(example -> commandLine(Language.ENGLISH).parseArgs(words(example)));
  }

  @ParameterizedTest
  @CsvSource({"en, 0, 80", "zh, 0, 80", "en, 80, 80", "zh, 80, 80", "en, 200, 100", "zh, 200, 100"})
  void helpIsAsWideAsCanBeReadEasily(String language, int columns, int most) {
    for (String command : Stream.concat(COMMANDS.stream(), ONLY_PARSED.stream()).toList()) {
      Map<String, String> terminal =
          columns == 0
              ? Map.of("SHIKE_LANG", language)
              : Map.of(
                  "SHIKE_LANG", language, "SHIKE_TERMINAL", "1", "SHIKE_COLUMNS", "" + columns);
      assertThat(Call.in(terminal, withHelp(command)).lines())
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(most));
    }
  }

  @Test
  void helpNamesEveryChoice() {
    for (Language language : Language.values()) {
      CommandLine shike = commandLine(language);
      for (CommandLine command : shike.getSubcommands().values()) {
        for (OptionSpec option : command.getCommandSpec().options()) {
          String text = String.join(" ", option.description());
          choices(option).forEach(choice -> assertThat(text).contains(choice));
        }
      }
    }
  }

  private static Stream<String> choices(OptionSpec option) {
    Object[] choices = option.auxiliaryTypes()[0].getEnumConstants();
    return choices == null
        ? Stream.of()
        : Stream.of(choices).map(choice -> choice.toString().toLowerCase(Locale.ROOT));
  }

  private static CommandLine commandLine(Language language) {
    PrintWriter nobody = new PrintWriter(new StringWriter());
    return new Shike(nobody, nobody, Terminal.of(Map.of()), Messages.in(language), Map.of())
        .commandLine();
  }

  @ParameterizedTest
  @CsvSource({"en, parse", "zh, parse", "en, search", "zh, search", "en, show", "zh, show"})
  void helpIsGolden(String language, String command) throws IOException {
    assertGolden("help-" + command + "." + language + ".txt", help(language, command));
  }

  @ParameterizedTest
  @CsvSource({"en", "zh"})
  void resultIsGolden(String language) throws IOException {
    Map<String, String> environment = Map.of("SHIKE_LANG", language);
    StringBuilder said = new StringBuilder();
    for (String call :
        List.of(
            "search --limit 2 --untimed --explain --facet section \"GPU EC2\"",
            "search --limit 1 \"晶体管 量子\"",
            "search 不存在",
            "search --limit 0 EC2",
            "serch EC2",
            "parse a.srt b.srt",
            "list a.srt",
            "show a.srt",
            "show reinvent-2025-ec2-session-summary.md 2:00:00",
            "index --index my.index",
            "analyze 成本")) {
      Call done = Call.in(environment, words(call));
      said.append("$ shike ").append(call).append('\n').append(done.out()).append(done.err());
    }
    assertGolden("result." + language + ".txt", said.toString());
  }

  private static void assertGolden(String name, String text) throws IOException {
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  private static String help(String language, String command) {
    Call call = Call.in(Map.of("SHIKE_LANG", language), withHelp(command));
    assertThat(call.status()).isZero();
    return call.out();
  }

  private static String[] withHelp(String command) {
    return command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
  }

  private static List<String> examples(String help) {
    return EXAMPLE.matcher(help).results().map(example -> example.group(1)).toList();
  }

  private Call run(String example) throws IOException {
    InputStream before = System.in;
    String[] parts = example.split(" < ", 2);
    try (InputStream in =
        parts.length == 1 ? InputStream.nullInputStream() : Files.newInputStream(file(parts[1]))) {
      System.setIn(in);
      List<String> args = new ArrayList<>();
      for (String word : words(parts[0])) {
        args.add(isFile(word) ? path(word) : word);
      }
      return Call.shike(args.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  private static String[] words(String line) {
    return WORD.matcher(line).results().map(HelpTest::word).toArray(String[]::new);
  }

  private static String word(MatchResult word) {
    return word.group(1) == null ? word.group() : word.group(1);
  }

  private boolean isFile(String word) {
    return word.matches("[a-z./]+") && Files.exists(file(word));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String path(String name) {
    return file(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = file(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
