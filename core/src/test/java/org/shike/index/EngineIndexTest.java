// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** Searches of an index on other machines find the same as those of an index in memory. */
class EngineIndexTest {
  private static final int SEEDS = 2;
  private static final int TRANSCRIPTS = 20;
  private static final int QUERIES = 25;
  private static final int PRECISION = 10_000;

  @Test
  void findsTheSame() throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      try (TranscriptIndex here = TranscriptIndex.inMemory();
          TranscriptIndex elsewhere = FakeEngine.index()) {
        for (int at = 0; at < TRANSCRIPTS; at++) {
          Transcript transcript = RandomIndex.transcript("id" + (TRANSCRIPTS + at), random);
          here.put(transcript);
          elsewhere.put(transcript);
        }
        for (int at = 0; at < QUERIES; at++) {
          String query = RandomIndex.text(random) + " " + RandomIndex.text(random);
          assertThat(found(elsewhere, query)).as(query).isEqualTo(found(here, query));
        }
      }
    }
  }

  /** Scores are rounded, because sums in another order differ in their last digits. */
  private static List<String> found(TranscriptIndex index, String query) throws IOException {
    return index.search(query).moments().stream().map(EngineIndexTest::shown).toList();
  }

  private static String shown(Moment moment) {
    String score = Long.toString(Math.round(moment.score() * PRECISION));
    return String.join(
        " ",
        moment.transcriptId(),
        moment.start().toString(),
        moment.match().name(),
        moment.snippet().text(),
        score);
  }

  @Test
  void fullPageNeedsOneQuestion() throws IOException {
    FakeEngine engine = new FakeEngine();
    try (TranscriptIndex index = TranscriptIndex.open(schema -> engine, IndexSettings.standard())) {
      List<Cue> cues = IntStream.range(0, 20).mapToObj(at -> Cue.untimed("成本 " + at)).toList();
      index.put(Transcript.of("id", "", cues));
      assertThat(index.search("成本").moments()).hasSize(10);
      assertThat(engine.asked()).isEqualTo(1);
    }
  }

  @Test
  void beginningMayHaveMoreCharactersThanAQueryHasClauses() throws IOException {
    StringBuilder longText = new StringBuilder();
    for (char letter = '一'; longText.length() < 1_200; letter++) {
      longText.append(letter);
    }
    String text = "一种按小时计费的云服务器实例上个季度的成本比前一年同一个季度降低了两成左右而且还会继续下降";
    try (TranscriptIndex index = FakeEngine.index()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(text))));
      assertThat(index.search(text.substring(0, text.length() - 1) + "*").moments()).hasSize(1);
      assertThat(index.search(longText + "*").moments()).isEmpty();
      assertThat(index.complete(longText.toString())).isEmpty();
    }
  }

  /** What is near is decided here, so the engine finds more. */
  @Test
  void untimedMomentsThatDoNotMatchAreNotCounted() throws IOException {
    MomentQuery near = MomentQuery.of("\"成本 网络\"~60s");
    try (TranscriptIndex index = FakeEngine.index()) {
      TimeRange time = TimeRange.of(Duration.ZERO, Duration.ofSeconds(9));
      index.put(Transcript.of("id", "", List.of(Cue.timed(time, "成本,网络"), Cue.untimed("只有成本"))));
      assertThat(index.search(near).moments()).hasSize(1);
      assertThat(index.search(near).total().untimed()).isZero();
    }
  }

  @Test
  void whatItCannotDoIsRefused() throws IOException {
    try (TranscriptIndex index = FakeEngine.index()) {
      assertThat(index.capabilities()).isEmpty();
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> index.search(MomentQuery.of("成本").withGroups(2)))
          .withMessageContaining("an index in a folder does");
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(index::stats);
    }
  }

  @Test
  void cursorIsValidUntilTheIndexChanges() throws IOException {
    try (TranscriptIndex index = FakeEngine.index()) {
      List<Cue> cues = IntStream.range(0, 20).mapToObj(at -> Cue.untimed("成本 " + at)).toList();
      index.put(Transcript.of("id", "", cues));
      MomentQuery query = MomentQuery.of("成本").withLimit(5);
      String cursor = index.search(query).cursor().orElseThrow();
      assertThat(index.search(query.withCursor(cursor)).moments()).hasSize(5);
      index.put(Transcript.of("other", "", cues));
      assertThatExceptionOfType(ExpiredCursorException.class)
          .isThrownBy(() -> index.search(query.withCursor(cursor)));
    }
  }
}
