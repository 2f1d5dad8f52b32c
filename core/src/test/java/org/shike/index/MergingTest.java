// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shike.query.Expression;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** Windows of speech that match and go on in each other are one moment. */
class MergingTest {
  private static final int SEEDS = 30 * Integer.getInteger("stress", 1);

  /** Ten seconds a cue, so that a window has three. */
  private static final int SECONDS = 10;

  @Test
  void windowsThatGoOnInEachOtherAreOneMoment() throws IOException {
    SearchResult result = search("成本", "嗯", "嗯", "嗯成本", "成本", "嗯", "嗯", "嗯", "嗯", "嗯");
    assertThat(result.moments())
        .singleElement()
        .satisfies(
            moment -> {
              assertThat(seconds(moment)).isEqualTo("20-60");
              assertThat(moment.snippet().text()).isEqualTo("嗯\n嗯\n嗯成本\n成本\n嗯\n嗯");
              assertThat(moment.snippet().highlights()).extracting("from").containsExactly(5, 8);
              assertThat(moment.snippet().start()).isEqualTo(4);
            });
    assertThat(result.total().count()).isOne();
    assertThat(result.total().isExact()).isTrue();
  }

  @Test
  void wordsThatOneOfThemHoldsAreNotMissing() throws IOException {
    SearchResult result = search("Graviton 成本", "嗯", "嗯", "Graviton", "成本", "嗯", "嗯");
    assertThat(result.moments())
        .singleElement()
        .satisfies(moment -> assertThat(moment.missing()).isEmpty());
  }

  @Test
  void eachWindowIsAMomentWhereThatIsWanted() throws IOException {
    try (TranscriptIndex index = index("成本", "嗯", "嗯", "成本", "嗯", "嗯")) {
      MomentQuery query = MomentQuery.of("成本").withMerging(false);
      assertThat(index.search(query).moments()).hasSize(2);
      assertThat(index.search(query).total().count()).isEqualTo(2);
    }
  }

  @Test
  void momentHasFourWindowsAtMostUnlessAPhraseRunsOverItsBorder() throws IOException {
    String[] cues = new String[30];
    for (int cue = 0; cue < cues.length; cue++) {
      cues[cue] = "成本" + cue;
    }
    SearchResult result = search("成本", cues);
    assertThat(result.total().count()).isEqualTo(result.moments().size()).isBetween(3L, 5L);
    assertThat(search("\"成本 成本\"", twice(30)).moments()).hasSize(1);
  }

  @Test
  void pointsOfASummaryAreNeverMerged() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      List<Cue> points = new ArrayList<>();
      for (int minute = 0; minute < 3; minute++) {
        Duration start = Duration.ofMinutes(minute);
        points.add(Cue.timed(TimeRange.of(start, start.plusMinutes(1)), "成本"));
      }
      index.put(Transcript.of("id", "", points));
      assertThat(index.search("成本").moments()).hasSize(3);
    }
  }

  /** How many moments are asked for changes none of them. */
  @Test
  void fewerMomentsAreTheFirstOfMore() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      try (TranscriptIndex index = index(random(new Random(seed), 200))) {
        List<Moment> all = moments(index, 1_000);
        SearchResult few = index.search(query(3));
        assertThat(few.moments()).as("seed %d", seed).isEqualTo(all.subList(0, 3));
        assertThat(few.total().count()).as("seed %d", seed).isEqualTo(all.size());
      }
    }
  }

  /** Each window that matches is part of one moment. */
  @Test
  void noWindowIsLostOrFoundTwice() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      try (TranscriptIndex index = index(random(new Random(seed), 200))) {
        List<String> apart =
            index.search(query(1_000).withMerging(false)).moments().stream()
                .map(moment -> moment.snippet().text())
                .toList();
        List<String> merged =
            moments(index, 1_000).stream().map(moment -> moment.snippet().text()).toList();
        assertThat(String.join("\n", merged).lines().sorted())
            .as("seed %d", seed)
            .containsExactlyElementsOf(String.join("\n", apart).lines().sorted().toList());
      }
    }
  }

  private static String[] random(Random random, int size) {
    String[] cues = new String[size];
    for (int cue = 0; cue < size; cue++) {
      cues[cue] = (random.nextInt(4) == 0 ? "成本" : "嗯") + cue;
    }
    return cues;
  }

  private static String[] twice(int size) {
    String[] cues = new String[size];
    Arrays.fill(cues, "成本");
    return cues;
  }

  private static MomentQuery query(int limit) {
    return MomentQuery.of(new Expression.Words("成本")).withLimit(limit);
  }

  private static List<Moment> moments(TranscriptIndex index, int limit) throws IOException {
    return index.search(query(limit)).moments();
  }

  private static SearchResult search(String query, String... cues) throws IOException {
    try (TranscriptIndex index = index(cues)) {
      return index.search(query);
    }
  }

  private static TranscriptIndex index(String... cues) throws IOException {
    List<Cue> timed = new ArrayList<>();
    for (String text : cues) {
      Duration start = Duration.ofSeconds((long) SECONDS * timed.size());
      timed.add(Cue.timed(TimeRange.of(start, start.plusSeconds(SECONDS)), text));
    }
    TranscriptIndex index = Indexes.empty();
    index.put(Transcript.of("id", "", timed));
    return index;
  }

  private static String seconds(Moment moment) {
    return moment.start().orElseThrow().toSeconds() + "-" + moment.end().orElseThrow().toSeconds();
  }
}
