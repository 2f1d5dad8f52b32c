// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.assertBad;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of files and folders gets into an index. */
class IndexCommandTest {
  @TempDir private Path folder;

  @Test
  void ownFilesAreIndexedAndSearched() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# 甲\n\n### 段 (0:00 - 1:00)\n- **0:30** - 成本");
    Files.writeString(folder.resolve("b.txt"), "只有成本");
    String index = folder.resolve("index").toString();
    assertThat(shike("index", "--index", index, folder.toString()))
        .isEqualTo(new Call(0, "indexed 2 of 2 transcripts: 2 added\n", ""));
    assertThat(shike("index", "--index", index, folder.resolve("a.md").toString()).status())
        .isZero();
    Call call = shike("search", "--index", index, "成本");
    assertThat(call.lines())
        .containsExactlyInAnyOrder("0:30  甲 › 段", "       成本", "untimed  b", "       只有成本");
  }

  @Test
  void jsonSaysWhenTheMarkedWordsOfSpeechAreSaid() throws IOException {
    String subtitles =
        """
        00:00:05,000 --> 00:00:10,000
        大家好

        00:00:10,000 --> 00:00:20,000
        我们今天谈云的成本吗
        """;
    Path file = Files.writeString(folder.resolve("a.srt"), subtitles);
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, file.toString());
    assertThat(shike("search", "--format", "jsonl", "--index", index, "成本").out())
        .contains("\"start\":10,\"end\":20,\"timestamp\":\"00:00:10,000\",\"basis\":\"CUE\"")
        .contains("\"errorSeconds\":0,\"speaker\":null,\"text\":\"大家好\\n我们今天谈云的成本吗\"")
        .contains("[{\"from\":11,\"to\":13,\"time\":17,\"basis\":\"INTERPOLATED\"}]");
  }

  @Test
  void patternsSayWhatOfAFolderIsIndexed() throws IOException {
    for (String name : List.of("a.md", "notes/b.log", "notes/c.md", "drafts/d.md")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "成本 " + name);
    }
    String index = folder.resolve("index").toString();
    shike(
        "index",
        "--include",
        "**/*.md",
        "--include",
        "notes/*",
        "--exclude",
        "drafts",
        "--index",
        index,
        folder.toString());
    assertThat(shike("search", "--untimed", "--index", index, "成本").lines())
        .filteredOn(line -> line.startsWith("untimed"))
        .containsExactlyInAnyOrder("untimed  a", "untimed  notes/b", "untimed  notes/c");
    assertBad(
        "no transcripts (*.x) in the folder " + folder + " without drafts",
        "index",
        "--include",
        "*.x",
        "--exclude",
        "drafts",
        "--index",
        index,
        folder.toString());
    assertBad(
        "\"[z-a]\" is not a valid file pattern",
        "index",
        "--include",
        "[z-a]",
        "--index",
        index,
        folder.toString());
  }

  @Test
  void dataOfOtherProgramsIsIndexedOnlyWhereItIsNamed() throws IOException {
    Path json = folder.resolve("package.json");
    Files.writeString(folder.resolve("pom.xml"), "<project><a>成本</a></project>");
    Files.writeString(json, "{\"name\":\"a\",\"description\":\"成本 of the cloud\"}");
    Files.writeString(folder.resolve("a.json"), "{\"cues\":[{\"start\":1,\"text\":\"成本\"}]}");
    String index = folder.resolve("index").toString();
    String message =
        "shike: left out: data without times (2); \"shike parse FOLDER\" says which, and a file that"
            + " is named is read\n";
    assertThat(shike("index", "--index", index, folder.toString()))
        .isEqualTo(new Call(0, "indexed 1 of 1 transcripts: 1 added\n", message));
    assertThat(shike("index", "--index", index, json.toString()).out())
        .isEqualTo("indexed 1 of 1 transcripts: 1 added\n");
  }

  @Test
  void fileThatIsNotATextIsRefused() throws IOException {
    byte[] film = new byte[20_000];
    new Random(1).nextBytes(film);
    Path path = Files.write(folder.resolve("video.mp4"), film);
    Call call = shike("index", "--index", folder.resolve("i").toString(), path.toString());
    assertThat(call.status()).isNotZero();
    assertThat(call.out()).isEqualTo("indexed 0 of 1 transcripts\n");
    assertThat(call.err()).startsWith("shike: " + path + ": not a text file; ").hasLineCount(1);
  }

  @Test
  void whatIsLargerThanTheLimitIsNotReadAndReported() throws IOException {
    String cue = "1:02:03,000 --> 1:02:04,000\n成本\n\n";
    Path path = Files.writeString(folder.resolve("a.srt"), cue.repeat(100));
    String index = folder.resolve("i").toString();
    assertThat(shike("index", "--index", index, "--max-bytes", "1K", path.toString()).err())
        .contains("a.srt:", "larger than the limit of 1024 bytes", "--max-bytes");
    assertThat(shike("index", "--index", index, "--max-bytes", "1M", path.toString()).err())
        .doesNotContain("larger");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2G", "9999999999G", "much", "1.5M", "1T", ""})
  void sizeThatCannotBeIsRefused(String size) {
    assertBad("is not a size", "index", "--index", "i", "--max-bytes", size, "a.srt");
  }

  @Test
  void secondFileThatGivesItselfTheSameIdIsLeftOutAndNamed() throws IOException {
    Path first = Files.writeString(folder.resolve("a.md"), "---\nid: x\n---\n一");
    Path second = Files.writeString(folder.resolve("b.md"), "---\nid: x\n---\n二");
    Call call = shike("index", "--index", folder.resolve("i").toString(), folder.toString());
    String both = "shike: " + first + " and " + second;
    String message = " have the same id \"x\"; the second was left out\n";
    assertThat(call)
        .isEqualTo(new Call(3, "indexed 1 of 2 transcripts: 1 added\n", both + message));
  }

  @Test
  void secondTranscriptOfOneIdIsLeftOutAndNamed() throws IOException {
    Path first = Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("a.md"), "一");
    Path second =
        Files.writeString(Files.createDirectory(folder.resolve("2")).resolve("a.md"), "二");
    Call call =
        shike(
            "index",
            "--index",
            folder.resolve("i").toString(),
            first.toString(),
            second.toString());
    assertThat(call.status()).isEqualTo(3);
    assertThat(call.out()).isEqualTo("indexed 1 of 2 transcripts: 1 added\n");
    assertThat(call.err())
        .isEqualTo(
            "shike: "
                + first
                + " and "
                + second
                + " have the same id \"a\"; the second was left out\n");
  }

  @Test
  void subtitlesAreIndexedAndSearched() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.srt"), "1:02:03,000 --> 1:02:04,000\n成本\nthe cost\n");
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, folder.resolve("a.srt").toString());
    assertThat(file).exists();
    assertThat(shike("search", "--index", index, "成本").lines())
        .containsExactly("1:02:03  a", "       成本 the cost");
    assertThat(shike("search", "--index", index, "cost").status()).isZero();
  }
}
