// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.parse.ReadText.read;
import static org.shike.parse.ReadText.texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.ParseResult;
import org.shike.parse.cue.ImpossibleClock;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;

/** Files that break off, words that are highlighted one by one, and ASS without its columns. */
class BrokenSubtitlesTest {
  private static final String TWO =
      "1\n00:00:01,000 --> 00:00:02,000\n一\n\n2\n00:00:03,000 --> 00:00:04,000\n二\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n3",
        "\n3\n",
        "\n\n3\n\n",
        "\n3\n0",
        "\n3\n00:00:0",
        "\n3\n00:00:05,000",
        "\n3\n00:00:05,000 --",
        "\n3\n00:00:05,000 -->",
        "\n3\n00:00:05,000 --> 00:0",
        "\n3\n00:00:05,000 --> 00:00:06,000",
      })
  void headOfACueAtTheEndOfAFileIsNotText(String end) {
    ParseResult result = read("x.srt", TWO + end);
    assertThat(texts(result)).containsExactly("一", "二");
    assertThat(result.problems()).isNotEmpty();
  }

  @Test
  void headOfACueAtTheEndOfAFileWithoutBlankLinesIsNotText() {
    ParseResult result = read("x.srt", TWO.replace("\n\n", "\n") + "3");
    assertThat(texts(result)).containsExactly("一", "二");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("7:1: the file breaks off in the head of a cue; that was left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\n4", "\n42", "\n3号", "\n三", "\n2", "3\n5"})
  void numberThatIsNotTheNextOneIsText(String end) {
    ParseResult result = read("x.srt", TWO + end);
    assertThat(texts(result)).containsExactly("一", "二\n" + end.strip());
    assertThat(result.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'<u>Hi</u> you', 'Hi <u>you</u>', 1, 2",
    "'<b>Hi</b> you', 'Hi <b>you</b>', 1, 2",
    "'<font color=\"#0f0\">云</font>成本', '云<font color=\"#0f0\">成本</font>', 1, 2",
    "'<c.now>云</c>成本', '云<c.now>成本</c>', 1, 2",
    "'云<u>成</u>本', '云成<u>本</u>', 1, 3",
    "'Hi <u>you</u>', '<u>Hi</u> you', 2, 0",
    "'<u>Hi</u> you', '<u>Hi</u> you', 2, 0",
    "'<u>Hi</u> you', 'Hi <u>me</u>', 2, 0",
    "'<i>Hi you</i>', '<i>Hi you</i>', 2, 0",
    "'<u>Hi</u> <u>you</u> two', 'Hi you <u>two</u>', 2, 0",
    "'Hi you', 'Hi you', 2, 0",
  })
  void sentenceWithItsWordsHighlightedInOrderIsOneCue(
      String first, String second, int cues, int words) {
    String file =
        "1\n00:00:01,000 --> 00:00:02,000\n"
            + first
            + "\n\n2\n00:00:02,000 --> 00:00:03,000\n"
            + second;
    ParseResult result = read("x.srt", file);
    assertThat(result.transcript().cues()).hasSize(cues);
    assertThat(result.transcript().cues().get(0).words()).hasSize(words);
  }

  @Test
  void sentenceAfterAPauseIsAnother() {
    String file =
        "00:01.000 --> 00:02.000\n<u>Hi</u> you\n\n00:05.000 --> 00:06.000\nHi <u>you</u>\n";
    assertThat(texts(read("x.srt", file))).containsExactly("Hi you", "Hi you");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,0:00:01.00,0:00:02.00,Default,,0,0,0,,a, b          | a, b",
        "0,0:00:01.00,0:00:02.00,Default,,0,0,0,,,a, b         | ,a, b",
        "0,0:00:01.00,0:00:02.00,Default,,0,0,0,0,,a, b        | a, b",
        "Marked=0,0:00:01.00,0:00:02.00,*Default,NTP,0000,0000,0000,!Effect,a, b | a, b",
        "0,0:00:01.00,0:00:02.00,Default,,0,0,0,Scroll up;0;0;10,a, b | a, b",
        "0,0:00:01.00,0:00:02.00,Default,,0,0,0,a, b           | a, b",
        "0,0:00:01.00,0:00:02.00,Default,,a, b                 | a, b",
        "0,0:00:01.00,0:00:02.00,Default,a, b                  | a, b",
        "0,0:00:01.00,0:00:02.00,a, b                          | a, b",
        "0:00:01.00,0:00:02.00,a, b                            | a, b",
        "0:00:01.00,a, b                                       | a, b",
        "0,0:00:01.00,0:00:02.00,1, 2, 3                       | 1, 2, 3",
        "0,0:00:01.00,0:00:02.00,嘉宾,a, b                     | a, b",
      })
  void eventsWithoutAFormatHaveTheStandardColumns(String event, String text) {
    ParseResult result =
        read("x.ass", "[V4+ Styles]\nStyle: 嘉宾,Arial\n[Events]\nDialogue: " + event + "\n");
    assertThat(texts(result)).containsExactly(text);
    Cue cue = result.transcript().cues().get(0);
    assertThat(cue.time().orElseThrow().start()).hasSeconds(1);
    assertThat(cue.speaker()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x.srt, '00:00:01,000 --> 99:99:99,999\n文字'",
    "x.srt, '00:75:01,000 --> 01:16:00,000\n文字'",
    "x.vtt, 'WEBVTT\n\n00:75.000 --> 01:16.000\n文字'",
    "x.sbv, '0:00:75.000,0:01:16.000\n文字'",
    "x.lrc, '[00:75.00]文字'",
    "x.ass, '[Events]\nDialogue: 0,0:00:75.00,0:01:16.00,Default,,0,0,0,,文字'",
  })
  void timeThatNoClockShowsIsKeptAndReported(String name, String file) {
    ParseResult result = read(name, file);
    assertThat(texts(result)).containsExactly("文字");
    assertThat(result.transcript().cues()).allMatch(Cue::isTimed);
    assertThat(result.problems()).extracting(Problem::message).contains(ImpossibleClock.PROBLEM);
  }
}
