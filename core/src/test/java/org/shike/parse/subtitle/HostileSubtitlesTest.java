// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.ParseResult;
import org.shike.parse.ReadText;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;

/** The time grows with the size of a file, whatever it contains. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileSubtitlesTest {
  private static final int MANY = 1_000_000;
  private static final int LONGEST_LINE = TranscriptParser.DEFAULT_MAX_LINE_LENGTH;
  private static final String TIME = "00:00:01,000 --> 00:00:02,000\n";

  @Test
  void millionCopiesOfACue() {
    ParseResult result = read(TranscriptFormat.SRT, (TIME + "a\n").repeat(MANY));
    assertThat(result.transcript().cues()).hasSize(1);
    assertThat(result.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly(
            "a cue that appears twice with the same time; kept once (the first of 999999)");
  }

  @Test
  void millionLinesOfACue() {
    ParseResult result = read(TranscriptFormat.SRT, TIME + "成本\na\n".repeat(MANY / 2));
    assertThat(result.transcript().cues()).hasSize(1);
  }

  @Test
  void manyCuesThatSayTheSameOneAfterTheOther() {
    StringBuilder file = new StringBuilder();
    for (int second = 0; second < MANY / 10; second++) {
      String clock = String.format(Locale.ROOT, "%02d:%02d", second / 60 % 60, second % 60);
      String time = second / 3600 + ":" + clock;
      file.append(time).append(".000 --> ").append(time).append(".900\n- 甲\n- 乙\n\n");
    }
    assertThat(read(TranscriptFormat.SRT, file.toString()).transcript().cues()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "&",
        "{",
        "-",
        "1",
        ":",
        "：",
        "1:",
        "0:0",
        ">",
        "[",
        ".",
        ",",
        "{\\",
        "&#",
        "&amp;",
        "</",
        "<c>",
        "<v a>",
        "A ",
        "A: ",
        "甲 ",
        "甲：",
        "- ",
        ">>",
        "[甲",
        "1,1",
        "1 ",
        "- 1:",
        "1:1.1 ",
        "00:00.000 ",
        "X-TIMESTAMP-MAP",
        "\u200B",
        "\u200C甲",
        "NOTE",
        "請",
        "Ω"
      })
  void longestLinesOfOneKind(String unit) {
    String line = unit.repeat(LONGEST_LINE / unit.length());
    for (TranscriptFormat format :
        new TranscriptFormat[] {TranscriptFormat.SRT, TranscriptFormat.WEBVTT}) {
      ParseResult result = read(format, (TIME + line + "\n" + line + "\n").repeat(3));
      assertThat(result.format()).isEqualTo(format);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SRT", "WEBVTT", "SBV"})
  void longestLineThatLooksLikeATime(TranscriptFormat format) {
    for (String unit : new String[] {"1", " ", ":", "-", ".1", "-->", ",1 ", "0:0.0"}) {
      String line = "00:00:01,000 --> 00:00:02,000 " + unit.repeat(LONGEST_LINE / unit.length());
      String open = "1:1.1" + unit.repeat(LONGEST_LINE / unit.length()) + "x";
      ParseResult result = read(format, (line + "\n" + open + "\na\n").repeat(3));
      assertThat(result.format()).isEqualTo(format);
    }
  }

  private static ParseResult read(TranscriptFormat format, String text) {
    return ReadText.read(TranscriptParser.standard().withFormat(format), "x", text);
  }
}
