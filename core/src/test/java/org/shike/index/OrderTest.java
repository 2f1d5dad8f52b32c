// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

class OrderTest {
  private static final int SEEDS = 20 * Integer.getInteger("stress", 1);

  @Test
  void timeIsByTranscriptThenByStart() throws IOException {
    try (TranscriptIndex index = index()) {
      assertThat(found(index, "成本", MomentOrder.TIME))
          .containsExactly("a 0", "a 2", "b 1", "c 0", "c 1", "d 0");
    }
  }

  @Test
  void dateIsNewestFirstAndWithoutADateLast() throws IOException {
    try (TranscriptIndex index = index()) {
      assertThat(found(index, "成本", MomentOrder.DATE))
          .containsExactly("c 0", "c 1", "b 1", "d 0", "a 0", "a 2");
    }
  }

  @Test
  void untimedTextComesLast() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      List<Cue> cues = List.of(Cue.untimed("成本"), point(3, "成本"), point(1, "成本"));
      index.put(Transcript.of("a", "", cues));
      MomentQuery query = MomentQuery.of("成本").withUntimed(true).withOrder(MomentOrder.TIME);
      assertThat(index.search(query).moments())
          .extracting(moment -> moment.start().map(Duration::toMinutes))
          .containsExactly(Optional.of(1L), Optional.of(3L), Optional.empty());
    }
  }

  @Test
  void weakerMomentsFollowOnlyWhereNothingIsExact() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(transcript("b", List.of(), "网络成本", "网络实例", "嗯", "嗯"));
      index.put(transcript("a", List.of(), "成本，好吧，实例", "嗯", "嗯", "嗯"));
      assertThat(matches(index, "成本 网络", MomentOrder.RELEVANCE)).contains(Match.RELAXED);
      assertThat(matches(index, "成本 网络", MomentOrder.TIME)).containsOnly(Match.EXACT);
      String none = "成本 网络 实例";
      assertThat(matches(index, none, MomentOrder.TIME)).hasSize(3).containsOnly(Match.RELAXED);
      assertThat(found(index, none, MomentOrder.TIME))
          .isEqualTo(found(index, none, MomentOrder.RELEVANCE));
    }
  }

  @Test
  void totalsAreExact() throws IOException {
    try (TranscriptIndex index = index()) {
      MomentQuery query = MomentQuery.of("成本").withOrder(MomentOrder.DATE).withLimit(2);
      SearchResult result = index.search(query);
      assertThat(result.moments()).hasSize(2);
      assertThat(result.total().count()).isEqualTo(6);
      assertThat(result.total().isExact()).isTrue();
    }
  }

  /** In another order the same moments are found, and page for page. */
  @Test
  void sortedMomentsAreThoseOfRelevanceInOrder() throws IOException {
    Comparator<Moment> byTime =
        Comparator.comparing(Moment::transcriptId)
            .thenComparing(moment -> moment.start().orElseThrow());
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      try (TranscriptIndex index = Indexes.empty()) {
        for (int transcript = 0; transcript < 10; transcript++) {
          index.put(speech("id" + random.nextInt(10), random));
        }
        MomentQuery query = MomentQuery.of("成本").withMerging(random.nextBoolean());
        List<Moment> all = new ArrayList<>(index.search(query.withLimit(1_000)).moments());
        all.sort(byTime);
        MomentQuery sorted = query.withOrder(MomentOrder.TIME).withLimit(7);
        assertThat(pages(index, sorted)).as("seed %d", seed).isEqualTo(all);
      }
    }
  }

  private static List<Moment> pages(TranscriptIndex index, MomentQuery query) throws IOException {
    List<Moment> moments = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchResult page = index.search(cursor.map(query::withCursor).orElse(query));
      moments.addAll(page.moments());
      cursor = page.cursor();
    } while (cursor.isPresent());
    return moments;
  }

  private static Transcript speech(String id, Random random) {
    List<Cue> cues = new ArrayList<>();
    for (int cue = random.nextInt(60); cue >= 0; cue--) {
      Duration start = Duration.ofSeconds(10L * cues.size());
      String text = (random.nextInt(4) == 0 ? "成本" : "嗯") + cue;
      cues.add(Cue.timed(TimeRange.of(start, start.plusSeconds(10)), text));
    }
    return Transcript.of(id, "", cues);
  }

  private static List<String> found(TranscriptIndex index, String text, MomentOrder order)
      throws IOException {
    return index.search(MomentQuery.of(text).withOrder(order)).moments().stream()
        .map(moment -> moment.transcriptId() + " " + moment.start().orElseThrow().toMinutes())
        .toList();
  }

  private static List<Match> matches(TranscriptIndex index, String text, MomentOrder order)
      throws IOException {
    return index.search(MomentQuery.of(text).withOrder(order)).moments().stream()
        .map(Moment::match)
        .toList();
  }

  private static TranscriptIndex index() throws IOException {
    TranscriptIndex index = Indexes.empty();
    index.put(transcript("d", List.of("2024-05-01"), "成本"));
    index.put(transcript("b", List.of("2024-12-31T08:00"), "云", "网络的成本"));
    index.put(transcript("c", List.of("2020-01-01", "2025-03-01", "bald"), "云成本", "成本"));
    index.put(transcript("a", List.of(), "成本", "云", "成本成本"));
    return index;
  }

  private static Transcript transcript(String id, List<String> dates, String... texts) {
    List<Cue> cues = new ArrayList<>();
    for (String text : texts) {
      cues.add(point(cues.size(), text));
    }
    return new Transcript(id, "", Map.of("date", dates), List.of(), cues);
  }

  private static Cue point(int minute, String text) {
    Duration start = Duration.ofMinutes(minute);
    return Cue.timed(TimeRange.of(start, start.plusMinutes(1)), text);
  }
}
