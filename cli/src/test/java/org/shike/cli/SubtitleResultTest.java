// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;

class SubtitleResultTest {
  private static final SearchResult RESULT =
      Results.of(
          Results.at("b", 620, "a < b & c --> d"),
          Results.TIMED,
          Results.UNTIMED,
          Results.during("a", 620, 620, "<b>云"));

  /** The specification asks for this order. */
  @Test
  void webVttHasTheTimedMomentsInTheOrderOfTheirTimes() {
    assertThat(Results.written(SubtitleResult::writeWebVtt, RESULT))
        .isEqualTo(
            """
            WEBVTT - 成本 <b>

            1
            00:09:30.000 --> 00:10:00.000
            标题 · a
            成本降低14%, 2.5倍

            2
            00:10:20.000 --> 00:10:25.000
            标题 · b
            a &lt; b &amp; c --&gt; d

            3
            00:10:20.000 --> 00:10:25.000
            标题 · a
            &lt;b&gt;云
            """);
  }

  @Test
  void subRipHasThemToo() {
    assertThat(Results.written(SubtitleResult::writeSubRip, RESULT))
        .isEqualTo(
            """
            1
            00:09:30,000 --> 00:10:00,000
            标题 · a
            成本降低14%, 2.5倍

            2
            00:10:20,000 --> 00:10:25,000
            标题 · b
            a < b & c --> d

            3
            00:10:20,000 --> 00:10:25,000
            标题 · a
            &lt;b>云
            """);
  }

  @ParameterizedTest
  @MethodSource("org.shike.cli.Results#hostileTexts")
  void hostileTextIsOneCue(String text) throws IOException {
    SearchResult result = Results.of(Results.hostile(text), Results.at("z", 9, "云"));
    String vtt = Results.written(SubtitleResult::writeWebVtt, result);
    assertThat(cues(TranscriptParser.standard().withFormat(TranscriptFormat.WEBVTT).strict(), vtt))
        .extracting(Cue::text)
        .containsExactly(PlainText.of(text) + "\n" + PlainText.of(text), "标题\n云");
    String srt = Results.written(SubtitleResult::writeSubRip, result);
    assertThat(cues(TranscriptParser.standard().withFormat(TranscriptFormat.SRT), srt))
        .extracting(Cue::timestamp)
        .containsExactly("00:00:01,000", "00:00:09,000");
  }

  private static List<Cue> cues(TranscriptParser parser, String file) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return parser.read("a", new ByteArrayInputStream(bytes)).transcript().cues();
  }
}
