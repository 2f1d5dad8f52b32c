// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.parse.ReadText.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.transcript.Cue;

/** MicroDVD, MPL2, SAMI, HTML and tables: what tells them, and what only looks like them. */
class MarkedFormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '$',
      quoteCharacter = '`',
      textBlock =
          """
          {10}{50}大家好，欢迎~{60}{90}谢谢                             $ MICRODVD
          {1}{1}29.97~{10}{50}大家好，欢迎                              $ MICRODVD
          [BEGIN]~{10}{50}大家好，欢迎~{60}{}谢谢~[END]                 $ MICRODVD
          [10][50]大家好，欢迎~[60][90]谢谢                             $ MPL2
          [10] [50] 大家好，欢迎~[60] [90] 谢谢                         $ MPL2
          <SAMI><BODY><SYNC Start=1><P>一</BODY></SAMI>                 $ SAMI
          <body><Sync Start='10'><P Class=KRCC>一                       $ SAMI
          <cite>甲:</cite>~<time>0:00</time>~<p>一</p>                  $ PODCAST_HTML
          <p><time>0:00</time> 一</p>                                   $ PODCAST_HTML
          <!doctype html><html><body><cite>甲</cite><p>一</p></body>    $ PODCAST_HTML
          START\tEND\tTEXT~0\t10\t一                                    $ TSV
          0.000000\t1.500000\t一~1.500000\t3.000000\t二                 $ TSV
          """)
  void contentTellsTheFormat(String text, TranscriptFormat format) {
    assertThat(read("id", lines(text)).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1][2] 参考文献一，讨论云的成本~[2][3] 参考文献二，讨论网络的延迟",
        "[1][2] 见上文",
        "[甲][1] 大家好~[乙][2] 谢谢",
        "{a}{b} 大家好~{c}{d} 谢谢",
        "{1}{2} 模板里的占位符，说明很长很长很长很长~{3}{4} 另一个占位符，说明很长很长很长很长",
        "# 标题~~[10][50] 引用~~一段文字~~又一段文字~~再一段文字",
        "- [10][50] 大家好，欢迎~- [60][90] 谢谢",
        "在 2025 年 <time>10:30</time> 开始",
        "<name> 是占位符，<time> 也是",
        "1\t2\t三~4\t5\t六",
        "甲\t1.5\t2.5~乙\t3.5\t4.5",
        "start the engine\tand go"
      })
  void whatOnlyLooksLikeThemIsASummary(String text) {
    assertThat(read("id", lines(text)).format()).isEqualTo(TranscriptFormat.SUMMARY);
  }

  @ParameterizedTest
  @CsvSource({
    "a.sub, {10}{50}大家好, MICRODVD",
    "a.mpl, [10][50]大家好, MPL2",
    "a.SMI, 大家好, SAMI",
    "a.html, <p>大家好</p>, PODCAST_HTML",
    "a.tsv.gz, 大家好, TSV"
  })
  void extensionTellsWhereTheContentDoesNot(String name, String text, TranscriptFormat format) {
    ParseResult result = read(name, text);
    assertThat(result.format()).isEqualTo(format);
    assertThat(result.transcript().cues()).extracting(Cue::text).containsExactly("大家好");
  }

  @ParameterizedTest
  @CsvSource({
    "{1}{1}25, 0:04",
    "{0}{0}50, 0:02",
    "{1}{1}23.976, 0:04",
    "'{1}{1}29,97', 0:03",
    "{1}{}10 fps, 0:10",
    "{1}{1}, 0:04",
    "{1}{1}0, 0:04"
  })
  void firstCueTellsTheFrames(String first, String shown) {
    String text = first + "\n{100}{150}大家好\n{200}{250}谢谢\n";
    List<Cue> cues = read("a.sub", text).transcript().cues();
    assertThat(cues.get(cues.size() - 2).timestamp()).isEqualTo(shown);
  }

  @Test
  void framesWithoutARateAreToldWhatWasAssumed() {
    assertThat(read("a.sub", "{100}{150}大家好\n").problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly(
            "the file does not state its frame rate; 23.976 frames per second were assumed; a"
                + " first line such as {1}{1}25 states it");
  }

  @Test
  void cuesOfSeveralClassesThatStartTogetherAreOne() {
    String text =
        "<sami><sync start=1000><p class=A>一<p class=B>one<sync start=2000><p class=A>&nbsp;"
            + "<sync start=3000><p class=B>&nbsp;";
    assertThat(read("a.smi", text).transcript().cues())
        .singleElement()
        .satisfies(
            cue -> {
              assertThat(cue.texts()).extracting("text").containsExactly("一", "one");
              assertThat(cue.time().orElseThrow().end().orElseThrow()).hasSeconds(3);
            });
  }

  @Test
  void classesMayFollowOneBelowTheOther() {
    String text =
        "<sami><sync start=1000><p class=A>一<sync start=3000><p class=A>二"
            + "<sync start=1000><p class=B>one<sync start=3000><p class=B>two";
    assertThat(read("a.smi", text).transcript().cues())
        .extracting(cue -> cue.texts().get(1).text())
        .containsExactly("one", "two");
  }

  @Test
  void wholeMillisecondsOfATableAreNoSeconds() {
    ParseResult result = read("a.tsv", "start\tend\ttext\n2000\t4000\t大家好，欢迎\n");
    assertThat(result.transcript().cues()).extracting(Cue::timestamp).containsExactly("0:02");
    assertThat(result.problems()).isEmpty();
  }

  private static String lines(String text) {
    return text.replace('~', '\n').replace("\\t", "\t");
  }
}
