// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;
import org.shike.write.TranscriptWriters;

/** Recordings that do not start at zero. */
class TimeOffsetTest {
  private static final TranscriptParser FROM_TEN =
      TranscriptParser.standard().withOffset(Duration.ofHours(10));

  /** A file of each family, and its first cue from ten hours on. */
  static List<Map.Entry<String, String>> files() {
    return List.of(
        Map.entry(
            "a.srt",
            "1\n10:00:05,500 --> 10:00:07,000\n云成本\n\n2\n10:00:08,000 --> 10:00:09,000\n好\n"),
        Map.entry("a.vtt", "WEBVTT\n\n10:00:05.500 --> 10:00:07.000\n云<10:00:06.000>成本\n"),
        Map.entry("a.sbv", "10:00:05.500,10:00:07.000\n云成本\n"),
        Map.entry(
            "a.ass", "[Events]\nFormat: Start, End, Text\nDialogue: 10:00:05.50,10:00:07.00,云成本\n"),
        Map.entry(
            "a.ttml",
            "<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><div>"
                + "<p begin=\"10:00:05.500\" end=\"10:00:07.000\">云成本</p></div></body></tt>"),
        Map.entry(
            "a.json",
            "{\"segments\":[{\"start\":36005.5,\"end\":36007,\"text\":\"云成本\",\"words\":["
                + "{\"word\":\"云\",\"start\":36005.5,\"end\":36006,\"probability\":0.5}]}]}"),
        Map.entry(
            "b.json",
            "{\"id\":\"b\",\"title\":\"题\",\"format\":null,\"metadata\":{},\"sections\":[],\"cues\":["
                + "{\"start\":36005.5,\"end\":36007,\"basis\":\"CUE\",\"timestamp\":\"10:00:05\","
                + "\"text\":\"云成本\",\"texts\":[{\"lang\":null,\"text\":\"云成本\"}],\"words\":[]}],"
                + "\"problems\":[]}"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void recordingOfEachFamilyStartsAtItsOffset(Map.Entry<String, String> file) throws IOException {
    ParseResult result = read(FROM_TEN, file.getKey(), file.getValue());
    Cue cue = result.transcript().cues().getFirst();
    assertThat(cue.text()).isEqualTo("云成本");
    assertThat(cue.time()).contains(TimeRange.of(Duration.ofMillis(5_500), Duration.ofSeconds(7)));
    assertThat(cue.timestamp()).isEqualTo("0:05");
    assertThat(cue.words())
        .allMatch(word -> word.time().start().compareTo(Duration.ofSeconds(7)) < 0);
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void sectionsAndPointsOfASummaryMoveAlong() throws IOException {
    String summary =
        "# 题\n\n## 开场 (10:00:00 - 10:05:30)\n\n- **10:02:15** - 介绍\n\n## 后面 (610:00 - 612:00)\n\n文字\n";
    Transcript read = read(FROM_TEN, "a.md", summary).transcript();
    assertThat(read.sections())
        .extracting(Section::time)
        .containsExactly(range(0, 330), range(600, 720));
    assertThat(read.cues()).extracting(Cue::timestamp).containsExactly("2:15", "10:00");
    assertThat(read.cues()).extracting(Cue::time).containsExactly(range(135, 330), range(600, 720));
  }

  @Test
  void chaptersMoveAlong() throws IOException {
    String chapters =
        "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":36000,\"title\":\"甲\"},"
            + "{\"startTime\":36060,\"title\":\"乙\"}]}";
    assertThat(read(FROM_TEN, "a.json", chapters).transcript().sections())
        .extracting(section -> section.time().orElseThrow().start())
        .containsExactly(Duration.ZERO, Duration.ofMinutes(1));
  }

  @Test
  void timesBeforeTheOffsetBecomeZeroAndAreReported() throws IOException {
    ParseResult result =
        read(
            FROM_TEN,
            "a.srt",
            """
            09:59:50,000 --> 09:59:55,000
            校准

            09:59:58,000 --> 10:00:02,000
            片头

            10:00:02,000 --> 10:00:04,000
            成本

            10:00:05,000 --> 10:00:06,000
            收益
            """);
    assertThat(result.transcript().cues())
        .extracting(Cue::time)
        .containsExactly(range(0, 0), range(0, 2), range(2, 4), range(5, 6));
    assertThat(result.transcript().cues())
        .extracting(Cue::timestamp)
        .containsExactly("0:00", "0:00", "0:02", "0:05");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("1:1: 2 of 4 times are before the offset 10:00:00; 0:00 was used");
  }

  @Test
  void fileThatDoesNotCountFromTheOffsetIsKept() throws IOException {
    String srt = "00:00:05,000 --> 00:00:06,000\n成本\n";
    ParseResult result = read(FROM_TEN, "a.srt", srt);
    assertThat(result.transcript())
        .isEqualTo(read(TranscriptParser.standard(), "a.srt", srt).transcript());
    assertThat(result.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly("1 of 1 times are before the offset 10:00:00; all were kept");
  }

  @Test
  void textWithoutTimesHasNone() throws IOException {
    ParseResult result = read(FROM_TEN, "a.md", "云成本\n");
    assertThat(result.transcript().isTimed()).isFalse();
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void offsetBeforeZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TranscriptParser.standard().withOffset(Duration.ofSeconds(-1)))
        .withMessage("offset must not be negative: PT-1S");
  }

  /** In files of all formats, from the start of the first section or cue on. */
  @Test
  void allTimesOfAFileMoveByTheSame() throws IOException {
    for (Path file : GoldenTest.files()) {
      Transcript read = GoldenTest.parser(file).read(TranscriptFile.of(file)).transcript();
      Duration first = first(read);
      ParseResult moved = GoldenTest.parser(file).withOffset(first).read(TranscriptFile.of(file));
      assertThat(moved.transcript().cues()).as("%s", file).hasSameSizeAs(read.cues());
      for (int cue = 0; cue < read.cues().size(); cue++) {
        assertMoved(read.cues().get(cue), moved.transcript().cues().get(cue), first);
      }
      String json = TranscriptWriters.json().write(moved.transcript());
      assertThat(read(TranscriptParser.standard(), read.id(), json).transcript())
          .as("%s", file)
          .isEqualTo(moved.transcript());
    }
  }

  private static void assertMoved(Cue cue, Cue moved, Duration by) {
    assertThat(moved.time()).isEqualTo(cue.time().map(time -> minus(time, by)));
    assertThat(moved.words())
        .extracting(Word::time)
        .isEqualTo(cue.words().stream().map(word -> minus(word.time(), by)).toList());
    assertThat(moved.texts()).isEqualTo(cue.texts());
    moved
        .time()
        .map(time -> new Timecode(time.start(), moved.timestamp()))
        .filter(time -> by.compareTo(Duration.ZERO) > 0)
        .ifPresent(time -> assertThat(time).isEqualTo(Timecode.of(time.time())));
  }

  private static TimeRange minus(TimeRange time, Duration by) {
    return new TimeRange(time.start().minus(by), time.end().map(end -> end.minus(by)));
  }

  /** Zero where a file has no times. */
  private static Duration first(Transcript transcript) {
    return Stream.concat(
            transcript.sections().stream().flatMap(section -> section.time().stream()),
            transcript.cues().stream()
                .flatMap(
                    cue ->
                        Stream.concat(cue.time().stream(), cue.words().stream().map(Word::time))))
        .map(TimeRange::start)
        .min(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private static Optional<TimeRange> range(int start, int end) {
    return Optional.of(TimeRange.of(Duration.ofSeconds(start), Duration.ofSeconds(end)));
  }

  private static ParseResult read(TranscriptParser parser, String id, String file)
      throws IOException {
    return parser.read(id, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
