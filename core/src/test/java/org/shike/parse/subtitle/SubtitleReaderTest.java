// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shike.parse.ReadText.read;
import static org.shike.parse.ReadText.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;

/** What the golden files do not show: the choices of a caller, the limits, and hostile files. */
class SubtitleReaderTest {
  private static final TranscriptParser STANDARD = TranscriptParser.standard();
  private static final String CUE = "00:00:01,000 --> 00:00:02,000\n";

  @Test
  void textThatQuotesACueIsNotSubtitles() {
    String text = "# 字幕的写法\n\n" + CUE + "文字\n" + "其他文字\n".repeat(20);
    assertThat(read(STANDARD, "x", text).format()).isEqualTo(TranscriptFormat.SUMMARY);
  }

  @Test
  void scheduleIsNotSubtitles() {
    String text = "# 日程\n\n9:00 → 9:30 开场\n9:30 → 10:00 演讲\n10:00 -> 10:30\n休息\n";
    assertThat(read(STANDARD, "x", text).format()).isEqualTo(TranscriptFormat.SUMMARY);
  }

  @Test
  void textAfterATimeIsNotLost() {
    ParseResult result = read(STANDARD, "x.srt", CUE + "一\n\n00:01.0 --> 00:02.0 背后的话\n");
    assertThat(texts(result)).containsExactly("一\n00:01.0 --> 00:02.0 背后的话");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("4:1: a line with --> that is not the time of a cue; it was kept as text");
  }

  @Test
  void lineEndsThatOnlyUnicodeKnowsAreTextInAHeader() {
    String text = "WEBVTT a\u2028b\u0085\n\nNOTE c\u2028d\n\n00:01.000 --> 00:02.000\n文字\n";
    ParseResult result = read(STANDARD.strict(), "x", text);
    assertThat(texts(result)).containsExactly("文字");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void callerFixesTheFormat() {
    TranscriptParser summaries = STANDARD.withFormat(TranscriptFormat.SUMMARY);
    assertThat(read(summaries, "x.srt", CUE + "文字").format()).isEqualTo(TranscriptFormat.SUMMARY);
    TranscriptParser webVtt = STANDARD.withFormat(TranscriptFormat.WEBVTT);
    assertThat(texts(read(webVtt, "x", CUE + "文字"))).containsExactly("文字");
    assertThat(read(webVtt.strict(), "x", CUE + "文字").problems())
        .extracting(Problem::toString)
        .contains("1:1: the file does not start with WEBVTT; nothing was read");
  }

  @Test
  void applicationReplacesTheStockPhrases() {
    String text = CUE + "本期节目由某某赞助播出\n\n00:00:03,000 --> 00:00:04,000\n谢谢观看\n";
    TranscriptParser own = STANDARD.withStockPhrases(List.of("本期节目，由某某赞助", "  "));
    assertThat(read(own, "x", text).transcript().cues())
        .extracting(Cue::stock)
        .containsExactly(true, false);
    assertThat(read(STANDARD, "x", text).transcript().cues())
        .extracting(Cue::stock)
        .containsExactly(false, true);
    assertThat(read(STANDARD.withStockPhrases(List.of()), "x", text).transcript().cues())
        .extracting(Cue::stock)
        .containsOnly(false);
  }

  @Test
  void strictWebVttHasTheSameLimitOfCues() {
    String cue = "00:01.000 --> 00:02.000\n";
    String text = "WEBVTT\n\n" + cue + "一\n\n" + cue + "二\n\n" + cue + "三\n";
    ParseResult result = read(STANDARD.strict().withMaxCues(2), "x", text);
    assertThat(texts(result)).containsExactly("一", "二");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("9:1: more than 2 cues; the rest was not read");
  }

  @Test
  void lineBeyondTheLimitIsCutBetweenCharactersAndReported() {
    String text = CUE + "一二三四五六七八九十".repeat(3) + "一二三四五六七八九😀\n";
    ParseResult result = read(STANDARD.withMaxLineLength(40), "x", text);
    assertThat(texts(result)).singleElement().asString().hasSize(39);
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("2:1: a line of more than 40 characters; the rest of it was not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<v \u3000>", "<v.loud &#x3000;>", "<v  >", "<v>"})
  void voiceWithoutANameIsNobody(String tag) {
    String text = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + tag + "好</v>\n";
    List<Cue> cues = read(STANDARD, "a.vtt", text).transcript().cues();
    assertThat(cues).hasSize(1).allMatch(cue -> cue.speaker().isEmpty());
  }

  @Test
  void timesOfWordsMayStandAnywhere() {
    String text = CUE + "<00:01.100> a <00:01.500>  b<00:01.200> \n <00:01.900>  c  <00:01.950>  ";
    Cue cue = read(STANDARD, "x", text).transcript().cues().get(0);
    assertThat(cue.text()).isEqualTo("a   b\nc");
    assertThat(cue.words())
        .extracting(word -> cue.text().substring(word.from(), word.to()))
        .containsExactly("a", "b", "c");
  }

  @Test
  void limitsCanBeSwitchedOff() {
    TranscriptParser unlimited =
        STANDARD
            .withMaxBytes(Integer.MAX_VALUE - 8)
            .withMaxLineLength(Integer.MAX_VALUE)
            .withMaxCues(Integer.MAX_VALUE);
    assertThat(texts(read(unlimited, "x", CUE + "文".repeat(200_000)))).hasSize(1);
  }

  @Test
  void limitsAreOneOrMore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.withMaxCues(0))
        .withMessage("maxCues must be 1 or more, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.withMaxLineLength(-1))
        .withMessage("maxLineLength must be 1 or more, but was -1");
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:06.90 --> 00:00:08, PT6.9S",
    "0:0:6.90 --> 0:0:8, PT6.09S",
    "0:6.90 --> 0:8.0, PT6.09S",
    "0:06.90 --> 0:08.0, PT6.9S",
    "72:00 --> 73:00, PT1H12M",
    "00:00:59.9999 --> 00:01:00.0, PT59.9999S",
    "00:00:60.000 --> 00:01:01.000, PT1M",
    "9999:59:59.999999999 --> 9999:59:60, PT9999H59M59.999999999S",
  })
  void timesAreReadAsTheirWriterMeantThem(String line, String start) {
    Cue cue = read(STANDARD, "x.srt", line + "\n文字").transcript().cues().get(0);
    assertThat(cue.time().orElseThrow().start()).hasToString(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345:00:01 --> 1", "-- > 1:00", "1:00 --> x"})
  void whatIsNoTimeIsText(String line) {
    assertThat(texts(read(STANDARD, "x.srt", CUE + line))).containsExactly(line);
  }
}
