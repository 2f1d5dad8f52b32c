// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFormat;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Message;
import org.shike.transcript.Problem;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/** What each format looks like; WritingLawsTest says that it is read again. */
class TranscriptWritersTest {
  private static final Cue WORDS =
      Cue.timed(range(1_500, 4_000), "云成本")
          .withSpeaker(Optional.of("李雷"))
          .withSection(OptionalInt.of(0))
          .withTexts(
              List.of(
                  new CueText(Optional.of("zh"), "云成本"),
                  new CueText(Optional.of("en"), "cost <of> R&D")),
              List.of(
                  new Word(0, 1, range(1_500, 2_000), OptionalDouble.of(0.5)),
                  Word.of(1, 3, TimeRange.from(Duration.ofMillis(2_500)))));
  private static final Transcript TALK =
      new Transcript(
          "talks/a.md",
          "成本\nCost",
          Map.of("date", List.of("2026-01-01")),
          List.of(new Section("段", 2, Optional.of(TimeRange.from(Duration.ZERO)))),
          List.of(
              Cue.timed(TimeRange.from(Duration.ofSeconds(360_000, 1_999_999)), "结束 --> 谢谢"),
              WORDS,
              Cue.untimed("概览\n\n- 一")));

  private static TimeRange range(int start, int end) {
    return TimeRange.of(Duration.ofMillis(start), Duration.ofMillis(end));
  }

  @Test
  void webVttHasTheCuesInOrderAndCommentsFirst() {
    assertThat(TranscriptWriters.webVtt().write(TALK))
        .isEqualTo(
            """
            WEBVTT - 成本 Cost

            NOTE
            概览
            - 一

            1
            00:00:01.500 --> 00:00:04.000
            <v 李雷>云<00:00:02.500>成本
            cost &lt;of&gt; R&amp;D

            2
            100:00:00.001 --> 100:00:05.001
            结束 --&gt; 谢谢
            """);
  }

  @Test
  void subRipHasLabelsAndTextAsItIs() {
    assertThat(TranscriptWriters.srt().write(TALK))
        .isEqualTo(
            """
            1
            00:00:01,500 --> 00:00:04,000
            李雷: 云成本
            cost &lt;of> R&D

            2
            100:00:00,001 --> 100:00:05,001
            结束 --> 谢谢
            """);
  }

  @Test
  void jsonHasEveryKeyAndExactTimes() {
    assertThat(TranscriptWriters.json().write(TALK))
        .isEqualTo(
            """
            {"id":"talks/a.md","title":"成本\\nCost","format":null,\
            "metadata":{"date":["2026-01-01"]},\
            "sections":[{"title":"段","level":2,"start":0,"end":null}],"cues":[\
            {"start":360000.001999999,"end":null,"basis":"CUE","timestamp":"100:00:00",\
            "speaker":null,"section":[],"sectionIndex":null,"text":"结束 --> 谢谢",\
            "texts":[{"lang":null,"text":"结束 --> 谢谢"}],"words":[],"stock":false},\
            {"start":1.5,"end":4,"basis":"CUE","timestamp":"0:01","speaker":"李雷",\
            "section":["段"],"sectionIndex":0,"text":"云成本","texts":[\
            {"lang":"zh","text":"云成本"},{"lang":"en","text":"cost <of> R&D"}],"words":[\
            {"text":"云","from":0,"to":1,"start":1.5,"end":2,"probability":0.5},\
            {"text":"成本","from":1,"to":3,"start":2.5,"end":null,"probability":null}],\
            "stock":false},\
            {"start":null,"end":null,"basis":"NONE","timestamp":"","speaker":null,"section":[],\
            "sectionIndex":null,"text":"概览\\n\\n- 一",\
            "texts":[{"lang":null,"text":"概览\\n\\n- 一"}],"words":[],"stock":false}],\
            "problems":[]}
            """);
  }

  @Test
  void jsonOfAResultHasItsFormatAndProblems() throws IOException {
    Transcript empty = Transcript.of("a", "", List.of());
    Problem problem = new Problem(7, 2, Message.of("x"));
    StringBuilder out = new StringBuilder();
    TranscriptWriters.writeJson(
        new ParseResult(empty, TranscriptFormat.SRT, List.of(problem), true), out);
    assertThat(out)
        .hasToString(
            """
            {"id":"a","title":"","format":"SRT","metadata":{},"sections":[],"cues":[],\
            "problems":[{"line":7,"column":2,"message":"x"}]}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 < 6 & 7 > 6     | 5 < 6 & 7 > 6",
        "{x} a --> b       | {x} a --> b",
        "<b>粗</b>         | &lt;b>粗&lt;/b>",
        "&lt; &amp;lt;     | &#38;lt; &#38;amp;lt;",
        "{\\an8}           | &#123;\\an8}",
        "1:00.5 → 2:00.5   | &#49;:00.5 → 2:00.5",
        "12:30 开始        | 12:30 开始",
      })
  void subRipSpellsOutOnlyWhatIsNoText(String text, String written) {
    Transcript one = Transcript.of("a", "", List.of(Cue.timed(range(0, 1_000), text)));
    assertThat(TranscriptWriters.srt().write(one).lines().skip(2)).containsExactly(written);
  }

  @Test
  void endsThatNobodyKnowsAreTheNextLaterStart() {
    Cue open = Cue.timed(TimeRange.from(Duration.ofSeconds(1)), "一");
    Cue none = Cue.timed(range(3_000, 3_000), "二");
    assertThat(
            TranscriptWriters.srt()
                .write(Transcript.of("a", "", List.of(open, open, none)))
                .lines()
                .filter(line -> line.contains("-->")))
        .containsExactly(
            "00:00:01,000 --> 00:00:03,000",
            "00:00:01,000 --> 00:00:03,000",
            "00:00:03,000 --> 00:00:03,001");
  }

  @Test
  void failureOfTheOutputIsPassedOn() {
    for (TranscriptWriter writer :
        List.of(TranscriptWriters.json(), TranscriptWriters.webVtt(), TranscriptWriters.srt())) {
      assertThatIOException()
          .isThrownBy(() -> writer.write(TALK, new Full()))
          .withMessage("no space left");
    }
  }

  /** A disk that is full. */
  private static final class Full implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
      throw new IOException("no space left");
    }

    @Override
    public Appendable append(CharSequence text, int from, int to) throws IOException {
      return append(CharBuffer.wrap(text, from, to));
    }

    @Override
    public Appendable append(char character) throws IOException {
      return append(String.valueOf(character));
    }
  }
}
