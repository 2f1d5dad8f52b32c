// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 0: found or done, 1: nothing found, 2: error, 3: done in part. */
class ExitStatusTest {
  private static final String LIST = "../docs/command-line.md";

  private static final Map<String, String> STATUSES =
      IntStream.rangeClosed(Shike.OK, Shike.PARTLY)
          .mapToObj(status -> Results.ENGLISH.say("usage.exitCodeList." + status).split(":", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

  @TempDir private Path folder;
  private Path talks = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    talks = Files.createDirectory(folder.resolve("talks"));
  }

  @Test
  void oneOfManyFilesThatIsRefusedIsDoneInPart() throws IOException {
    for (int at = 0; at < 100; at++) {
      write("talk" + at + ".md", "成本" + at);
    }
    Path broken = refused("broken.md");
    Call call = index(talks);
    assertThat(call.status()).isEqualTo(3);
    assertThat(call.out()).isEqualTo("indexed 100 of 101 transcripts: 100 added\n");
    assertThat(call.err()).startsWith("shike: " + broken + ": ").hasLineCount(1);
    assertThat(shike("search", "--index", indexFolder(), "成本7").status()).isZero();
  }

  @Test
  void fileThatIsNamedAndNotThereIsABadCall() throws IOException {
    Path file = write("a.md", "成本");
    Path gone = folder.resolve("gone.srt");
    assertThat(index(file, gone.toString()))
        .isEqualTo(new Call(2, "", "shike: no such file: " + gone + "\n"));
  }

  @Test
  void nothingButRefusedFilesIsAnError() throws IOException {
    refused("a.md");
    refused("b.md");
    Call call = index(talks);
    assertThat(call.status()).isEqualTo(2);
    assertThat(call.out()).isEqualTo("indexed 0 of 2 transcripts\n");
    assertThat(call.err()).hasLineCount(2);
  }

  @Test
  void tooLargeTranscriptIsNamedWithTheOptionAndTheOthersAreIndexed() throws IOException {
    write("a.md", "成本");
    Path large = write("b.md", "大".repeat(500));
    Call call = index(talks, "--max-characters", "200");
    assertThat(call.status()).isEqualTo(3);
    assertThat(call.out()).isEqualTo("indexed 1 of 2 transcripts: 1 added\n");
    assertThat(call.err())
        .startsWith("shike: " + large + ": the transcript \"b\" is too large: 500 characters")
        .contains("the limit is 200", "--max-characters")
        .hasLineCount(1);
    assertThat(index(large, "--max-characters", "200").status()).isEqualTo(2);
    assertThat(index(talks, "--max-characters", "500").status()).isZero();
  }

  @Test
  void limitThatIsNoneIsAnError() throws IOException {
    write("a.md", "成本");
    assertThat(index(talks, "--max-characters", "0").status()).isEqualTo(2);
    assertThat(index(talks, "--max-characters", "many").status()).isEqualTo(2);
  }

  @Test
  void fileThatIsNamedTwiceIsOneFile() throws IOException {
    Path file = write("a.md", "成本");
    Path again = talks.resolve("../talks/a.md");
    assertThat(index(talks, file.toString(), again.toString()))
        .isEqualTo(new Call(0, "indexed 1 of 1 transcripts: 1 added\n", ""));
  }

  @Test
  void filesThatAreNoTranscriptsAreNotMissing() throws IOException {
    write("a.md", "成本");
    write("package.json", "{\"name\":\"a\"}");
    assertThat(index(talks).status()).isZero();
    Files.delete(talks.resolve("a.md"));
    assertThat(index(talks).status()).as("nothing was indexed").isEqualTo(2);
  }

  @Test
  void searchWhoseTimeWasUpIsDoneInPart() throws IOException {
    write("a.md", "成本");
    index(talks);
    assertThat(shike("search", "--index", indexFolder(), "--time-limit", "60", "成本").status())
        .isZero();
    assertThat(SearchCommand.status(true, 3)).isEqualTo(3);
    assertThat(SearchCommand.status(true, 0)).isEqualTo(3);
    assertThat(SearchCommand.status(false, 0)).isEqualTo(1);
  }

  @Test
  void otherCommandsAreDoneOrFail() throws IOException {
    Path file = write("a.md", "成本");
    for (String command : new String[] {"parse", "passages"}) {
      assertThat(shike(command, file.toString()).status()).isZero();
      assertThat(shike(command, folder.resolve("none.md").toString()).status()).isEqualTo(2);
    }
    assertThat(shike("eval", folder.resolve("none").toString()).status()).isEqualTo(2);
    assertThat(shike().status()).isEqualTo(2);
    assertThat(shike("--help").status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search",
        "index",
        "list",
        "show",
        "remove",
        "stats",
        "parse",
        "passages",
        "analyze",
        "eval"
      })
  void helpOfEveryCommandListsThem(String command) {
    String help = shike(command.isEmpty() ? new String[] {"--help"} : help(command)).out();
    assertThat(help).contains("Exit status:");
    STATUSES.forEach(
        (status, meaning) ->
            assertThat(help.replaceAll("\\s+", " ")).contains(status + " " + meaning));
  }

  private static String[] help(String command) {
    return new String[] {command, "--help"};
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void documentListsThem(String status) throws IOException {
    assertThat(Files.readString(Path.of(LIST)))
        .contains("| " + status + " | " + STATUSES.get(status));
  }

  static Stream<String> statuses() {
    return STATUSES.keySet().stream();
  }

  private Call index(Path what, String... more) {
    return shike(
        Stream.concat(
                Stream.of("index", "--index", indexFolder(), what.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private String indexFolder() {
    return folder.resolve("index").toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(talks.resolve(name), text);
  }

  /** A file whose id is longer than an index allows. */
  private Path refused(String name) throws IOException {
    return write(name, "---\nid: " + name.repeat(3_000) + "\n---\n成本");
  }
}
