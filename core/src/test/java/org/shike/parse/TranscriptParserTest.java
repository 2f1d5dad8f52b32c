// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;

class TranscriptParserTest {
  private static final int SEEDS = 2_000 * Integer.getInteger("stress", 1);

  @TempDir private Path folder;

  @Test
  void idOfAFileIsItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("会议.md"), "# 标题\n\n文字");
    assertThat(TranscriptParser.parse(file).transcript().id()).isEqualTo("会议.md");
  }

  @Test
  void idThatAFileGivesItselfGoesBeforeItsNameButNotBeforeTheCallers() throws IOException {
    String text = "---\nid: keynote-7\n---\n文字";
    Path file = Files.writeString(folder.resolve("会议.md"), text);
    assertThat(TranscriptParser.parse(file).transcript().id()).isEqualTo("keynote-7");
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)).transcript().id()).isEqualTo("id");
  }

  @Test
  void missingFileIsAnIoException() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> TranscriptParser.parse(folder.resolve("none.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkIsNoText(String charset) throws IOException {
    ParseResult result = read("\uFEFF# 标题\n\n文字".getBytes(Charset.forName(charset)));
    assertThat(result.transcript().title()).isEqualTo("标题");
    assertThat(result.transcript().cues()).extracting(Cue::text).containsExactly("文字");
    assertThat(result.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsOfAllKindsAreRead(String lineEnd) throws IOException {
    String text = "# 标题\n\n### 段 (0:00 - 1:00)\n- **0:30** - 文字";
    ParseResult result = read(text.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8));
    assertThat(result.transcript().cues()).extracting(Cue::timestamp).containsExactly("0:30");
  }

  @Test
  void bytesThatAreNoTextAreReplacedAndReported() throws IOException {
    byte[] bytes = "# 标题\n\n文字?完".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - "?完".getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;
    ParseResult result = read(bytes);
    assertThat(result.transcript().cues()).extracting(Cue::text).containsExactly("文字\uFFFD完");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("3:1: bytes that are not UTF-8; replaced");
  }

  @Test
  void onlyTheAllowedSizeIsReadAndTheRestIsReported() throws IOException {
    byte[] bytes = "文字\n后面".getBytes(StandardCharsets.UTF_8);
    TranscriptParser small = TranscriptParser.standard().withMaxBytes(7);
    ParseResult result = small.read("id", new ByteArrayInputStream(bytes));
    assertThat(result.transcript().cues()).extracting(Cue::text).containsExactly("文字");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "2:1: the file is larger than the limit of 7 bytes; the rest was not read;"
                + " --max-bytes (in Java withMaxBytes) sets the limit");
    assertThatIllegalArgumentException().isThrownBy(() -> small.withMaxBytes(0));
  }

  @Test
  void whoRejectsProblemsGetsThemAsAnException() throws IOException {
    TranscriptParser parser = TranscriptParser.standard().rejectingProblems();
    byte[] bytes = "\n1\n0:00:01,0 --> 0:00:02,0\n\n\n2\n0:00:03,0 -->\n文字\n".getBytes(UTF_8);
    assertThatExceptionOfType(MalformedTranscriptException.class)
        .isThrownBy(() -> parser.read("talk.srt", new ByteArrayInputStream(bytes)))
        .withMessage("talk.srt:3:1: a cue without text; it was left out (the first of 2 problems)")
        .satisfies(thrown -> assertThat(thrown.problems()).hasSize(2));
    byte[] good = "1\n00:00:01,000 --> 00:00:02,000\n文字\n".getBytes(UTF_8);
    assertThat(parser.read("talk.srt", new ByteArrayInputStream(good)).problems()).isEmpty();
  }

  @Test
  void noBytesMakeItThrow() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      byte[] bytes = mutated("# 标\n\n## 段 (0:00 - 1:00)\n- **0:30** - 文\n> `a` [b](c)\n", seed);
      assertThat(read(bytes).transcript().id()).as("seed %d", seed).isEqualTo("id");
    }
  }

  @Test
  void idInsideAFileWinsOverItsPathButNotOverTheCaller() throws IOException {
    String json =
        "{\"id\":\"talks/1\",\"metadata\":{\"id\":[\"other\"]},\"cues\":[{\"text\":\"文\"}]}";
    Path file = Files.writeString(folder.resolve("a.json"), json);
    assertThat(TranscriptParser.parse(file).transcript().id()).isEqualTo("talks/1");
    assertThat(read(json.getBytes(StandardCharsets.UTF_8)).transcript().id()).isEqualTo("id");
    Files.writeString(file, json.replace("talks/1", " "));
    assertThat(TranscriptParser.parse(file).transcript().id()).isEqualTo("a.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"shike\",\"version\":\"1.0\"}",
        "{\"cues\":7}",
        "{\"cues\":[1,{\"name\":\"x\"}]}",
        "[{\"cues\":[]}]"
      })
  void otherJsonIsNotTakenForATranscriptOfShike(String json) {
    assertThat(JsonShape.of(json)).isEmpty();
  }

  @Test
  void folderIsWalkedInOrderWithoutHiddenAndOtherFiles() throws IOException {
    for (String name :
        List.of(
            "b/2.md",
            "b/1.TXT",
            "a.markdown",
            ".git/x.md",
            "c.png",
            ".y.md",
            "d.srt.gz",
            "e.vtt",
            "f.sbv",
            "g.gz")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "文字");
    }
    assertThat(TranscriptFile.under(folder))
        .extracting(TranscriptFile::id)
        .containsExactly("a.markdown", "b/1.TXT", "b/2.md", "d.srt.gz", "e.vtt", "f.sbv");
    assertThat(TranscriptFile.under(folder.resolve("c.png")))
        .extracting(TranscriptFile::id)
        .containsExactly("c.png");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> TranscriptFile.under(folder.resolve("none")));
  }

  private static ParseResult read(byte[] bytes) throws IOException {
    return TranscriptParser.standard().read("id", new ByteArrayInputStream(bytes));
  }

  private static byte[] mutated(String text, long seed) {
    Random random = new Random(seed);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int changes = random.nextInt(10); changes > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }
}
