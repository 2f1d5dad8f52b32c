// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The texts of all languages are complete, and all that the command line says is among them. */
class MessagesTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "shike", "cli");
  private static final Messages CHINESE = Messages.in(Language.CHINESE);

  /** As {@code java.util.Formatter} and picocli's variables are written. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(?:\\d+\\$)?[.\\d]*[a-z%]|\\$\\{[-A-Z]+}");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\".*?\"\"\"");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  /** Two words side by side, which only people read. */
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,} [a-z]{2,}|\\p{IsHan}");

  /** What operating systems say is compared with, not said. */
  private static final Set<String> OF_SYSTEMS =
      Set.of(
          "Broken pipe",
          "Connection reset by peer",
          "The pipe has been ended",
          "The pipe is being closed");

  @Test
  void allLanguagesHaveTheSameKeysAndPlaceholders() {
    assertThat(placeholders(CHINESE)).isEqualTo(placeholders(Results.ENGLISH));
  }

  private static Map<String, List<String>> placeholders(Messages messages) {
    Map<String, List<String>> found = new TreeMap<>();
    for (String key : messages.bundle().keySet()) {
      String text = messages.bundle().getString(key);
      found.put(key, PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList());
    }
    return found;
  }

  @Test
  void chineseTextsAreChinese() {
    Pattern example = Pattern.compile(".*\\.example\\.\\d");
    assertThat(CHINESE.bundle().keySet())
        .filteredOn(key -> !example.matcher(key).matches())
        .filteredOn(key -> !key.equals("usage.descriptionHeading"))
        .allSatisfy(
            key -> assertThat(CHINESE.bundle().getString(key)).containsPattern("\\p{IsHan}"));
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    Set<String> used = new TreeSet<>(keysOfHelp());
    for (String literal : literals()) {
      if (Results.ENGLISH.has(literal)) {
        used.add(literal);
      }
    }
    assertThat(Results.ENGLISH.bundle().keySet()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void nothingIsSaidPastTheMessages() throws IOException {
    assertThat(literals())
        .filteredOn(literal -> WORDS.matcher(literal).find())
        .allMatch(OF_SYSTEMS::contains);
  }

  /** The keys that picocli and the help look up. */
  private static Set<String> keysOfHelp() {
    PrintWriter nobody = new PrintWriter(new StringWriter());
    Shike shike = new Shike(nobody, nobody, Terminal.of(Map.of()), Results.ENGLISH, Map.of());
    Set<String> keys = new TreeSet<>();
    CommandLine command = shike.commandLine();
    Stream.concat(Stream.of(command), command.getSubcommands().values().stream())
        .map(CommandLine::getCommandSpec)
        .forEach(spec -> addKeys(spec, keys));
    keys.addAll(
        List.of("usage.synopsisHeading", "usage.descriptionHeading", "usage.commandListHeading"));
    keys.add("usage.exitCodeListHeading");
    for (int status = Shike.OK; status <= Shike.PARTLY; status++) {
      keys.add("usage.exitCodeList." + status);
    }
    return keys;
  }

  private static void addKeys(CommandSpec command, Set<String> keys) {
    String name = command.qualifiedName(".");
    keys.add(name + ".usage.customSynopsis");
    keys.add(name + ".usage.description");
    for (int example = 1; example <= 3; example++) {
      keys.add(name + ".example." + example);
      keys.add(name + ".example." + example + ".says");
    }
    if (Results.ENGLISH.has(name + ".heading")) {
      keys.add(name + ".heading");
    }
    IntStream.rangeClosed(Shike.OK, Shike.PARTLY)
        .mapToObj(status -> name + ".usage.exitCodeList." + status)
        .filter(Results.ENGLISH::has)
        .forEach(keys::add);
    command.mixins().keySet().stream()
        .map(mixin -> "heading." + mixin)
        .filter(Results.ENGLISH::has)
        .forEach(keys::add);
    command.args().forEach(arg -> keys.add(keyOf(name, arg)));
  }

  private static String keyOf(String command, ArgSpec arg) {
    String key =
        arg.descriptionKey().isEmpty()
            ? ((OptionSpec) arg).longestName().substring(2)
            : arg.descriptionKey();
    return Results.ENGLISH.has(command + "." + key) ? command + "." + key : key;
  }

  private static List<String> literals() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(MessagesTest::literals)
          .toList();
    }
  }

  private static Stream<String> literals(Path source) {
    try {
      String code = COMMENT.matcher(Files.readString(source)).replaceAll("");
      code = TEXT_BLOCK.matcher(code).replaceAll("");
      return LITERAL.matcher(code).results().map(literal -> literal.group(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
