// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.shike.parse.TranscriptParser;
import org.shike.parse.WildTranscripts;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

class StoredTranscriptTest {
  private static final Map<String, String> FILES =
      Map.of(
          "a.md",
          "---\ndate: 2026-01-02\ntags: [云, 成本]\n---\n# 题\n## 段 (00:10 - 02:00)\n- 00:15 云成本\n无时间\n",
          "b.vtt",
          "WEBVTT\n\n00:01.500 --> 00:03.000\n<v 李雷>云<00:02.000>成本\n",
          "c.srt",
          "1\n00:00:01,000 --> 00:00:02,000\n网络 😀\n");
  private static final int SEEDS = 200 * Integer.getInteger("stress", 1);

  @Test
  void whatWasWrittenIsRead() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertRoundTrip(new WildTranscripts(new Random(seed)).next());
    }
  }

  @Test
  void whatWasParsedAndPutIsGivenBack() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      for (String name : FILES.keySet()) {
        Transcript transcript = parsed(name);
        assertThat(transcript.cues()).isNotEmpty();
        index.put(transcript);
        assertThat(index.get(name)).contains(transcript);
      }
    }
  }

  /** Also where removed passages of the same transcript lie right before it. */
  @Test
  void whatWasPutLastIsGivenBack() throws IOException {
    Map<String, Transcript> last = new HashMap<>();
    try (TranscriptIndex index = Indexes.empty()) {
      for (int put = 0; put < SEEDS; put++) {
        Random random = new Random(put);
        Talk talk = Talk.of(random, put % 2 == 0 ? Talk.SPEECH : Talk.SUMMARY);
        Transcript heard = put % 3 == 0 ? talk.partlyTimed(random) : talk.timed();
        Transcript transcript = Transcript.of("t" + put / 2 % 20, "", heard.cues());
        index.put(transcript);
        last.put(transcript.id(), transcript);
      }
      for (Transcript transcript : last.values()) {
        assertThat(index.get(transcript.id())).contains(transcript);
      }
    }
  }

  private static Transcript parsed(String name) throws IOException {
    byte[] bytes = FILES.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
    return TranscriptParser.standard().read(name, new ByteArrayInputStream(bytes)).transcript();
  }

  @Test
  void timesAndProbabilitiesAreExact() throws IOException {
    for (double probability :
        new double[] {0, -0.0, 1, 0.1, 0.9876, 1e-9, Double.MIN_VALUE, 1 / 3.0}) {
      for (Duration start :
          List.of(
              Duration.ZERO,
              Duration.ofNanos(1),
              Duration.ofMillis(1),
              Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
              Duration.ofSeconds(1L << 40),
              Duration.ofHours(9_999))) {
        TimeRange time = TimeRange.of(start, start);
        Word word = new Word(0, 1, TimeRange.from(start), OptionalDouble.of(probability));
        Cue cue =
            Cue.timed(time, "云成本")
                .withTimestamp("x")
                .withWords(List.of(word, Word.of(2, 3, TimeRange.of(Duration.ZERO, start))));
        assertRoundTrip(
            Transcript.of(
                "id", "", List.of(cue, Cue.timed(TimeRange.from(Duration.ZERO), "成本"), cue)));
      }
    }
  }

  @Test
  void halvesOfSurrogatePairsAreKept() throws IOException {
    assertRoundTrip(
        new Transcript(
            "\uD83D",
            "\uDE00",
            Map.of("\uD83D", List.of("", "\uDE00")),
            List.of(),
            List.of(Cue.untimed("a\uDE00"))));
  }

  @Test
  void digestDiffersExactlyIfTranscriptOrAnalysisDo() {
    Transcript transcript = Transcript.of("id", "", List.of(Cue.untimed("成本")));
    BytesRef digest = StoredTranscript.of(transcript, "a").digest();
    assertThat(StoredTranscript.of(transcript, "a").digest()).isEqualTo(digest);
    assertThat(StoredTranscript.of(transcript, "b").digest()).isNotEqualTo(digest);
    Transcript other = Transcript.of("id", "", List.of(Cue.untimed("成本").withStock(true)));
    assertThat(StoredTranscript.of(other, "a").digest()).isNotEqualTo(digest);
    for (List<String> texts : List.of(List.of("成木"), List.of("成", "本"))) {
      List<Cue> cues = texts.stream().map(Cue::untimed).toList();
      StoredTranscript stored = StoredTranscript.of(Transcript.of("id", "", cues), "a");
      assertThat(stored.digest()).isNotEqualTo(digest);
      assertThat(stored.isOfSame(digest)).isFalse();
    }
    assertThat(StoredTranscript.of(transcript, "b").isOfSame(digest)).isTrue();
  }

  private static void assertRoundTrip(Transcript transcript) throws IOException {
    StoredTranscript stored = StoredTranscript.of(transcript, "");
    BytesRef bytes = stored.field().binaryValue();
    String said = TranscriptEncoder.said(transcript);
    assertThat(StoredTranscript.read(bytes, () -> said)).isEqualTo(transcript);
    assertThat(StoredTranscript.digest(bytes)).isEqualTo(stored.digest());
  }
}
