// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

class PagingTest {
  private static final int SEEDS = 20 * Integer.getInteger("stress", 1);
  private static final String EXPIRED =
      "the cursor has expired: the index has changed, and this page is no longer available; repeat"
          + " the search without the cursor";

  /** More than points in time that are kept. */
  private static final int CHANGES = KeptPoints.MOST + 50;

  private static final String OTHER_QUERY =
      "the cursor belongs to another query; repeat the search without it";
  private static final String MALFORMED = "the cursor is not valid; repeat the search without it";
  private static final List<String> WORDS = List.of("成本", "网络", "云", "Graviton", "带宽", "实例", "嗯");
  private static final List<String> QUERIES =
      List.of("成本", "成本 网络", "云 Graviton 带宽", "Gravtion", "chengben", "成本 Gravtion", "云 -网络");

  @TempDir private Path folder;

  /** However the index changes meanwhile, and by whatever rule the moments are found. */
  @Test
  void pagesAreWhatOneSearchFinds() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      try (TranscriptIndex index = Indexes.empty()) {
        putSome(index, random, 12);
        MomentQuery query = MomentQuery.of(QUERIES.get(random.nextInt(QUERIES.size())));
        List<Moment> all =
            index.search(query.withLimit(1_000)).moments().stream().map(PagingTest::alone).toList();
        assertThat(pages(index, query, random))
            .as("seed %d, %s", seed, query.text())
            .isEqualTo(all);
      }
    }
  }

  private static List<Moment> pages(TranscriptIndex index, MomentQuery query, Random random)
      throws IOException {
    List<Moment> moments = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      MomentQuery page = query.withLimit(1 + random.nextInt(12)).withContext(random.nextInt(2));
      SearchResult result = index.search(cursor.map(page::withCursor).orElse(page));
      result.moments().stream().map(PagingTest::alone).forEach(moments::add);
      cursor = result.cursor();
      putSome(index, random, 3);
    } while (cursor.isPresent());
    return moments;
  }

  /** A moment without what is around it, and without places that only later pages know. */
  private static Moment alone(Moment moment) {
    return new Moment(
        moment.source(),
        moment.time(),
        moment.snippet(),
        moment.score(),
        moment.evidence(),
        List.of(),
        List.of());
  }

  @Test
  void lastPageHasNoCursor() throws IOException {
    try (TranscriptIndex index = points(5)) {
      SearchResult first = index.search(MomentQuery.of("成本").withLimit(3));
      SearchResult last = index.search(next(first));
      assertThat(last.moments()).hasSize(2);
      assertThat(last.total().count()).isEqualTo(5);
      assertThat(last.cursor()).isEmpty();
      assertThat(index.search(MomentQuery.of("成本").withLimit(5)).cursor()).isEmpty();
      assertThat(index.search("没有").cursor()).isEmpty();
    }
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed("成本,网络,带宽"), Cue.untimed("带宽,网络,成本"))));
      index.put(Transcript.of("filler", "", Collections.nCopies(50, Cue.untimed("会议"))));
      MomentQuery all = MomentQuery.of("成本 网络 带宽").withLimit(2);
      assertThat(index.search(all).cursor()).isEmpty();
      index.put(Transcript.of("other", "", List.of(Cue.untimed("成本,网络"))));
      assertThat(index.search(all).cursor()).isPresent();
    }
  }

  @Test
  void pagesReachAsFarAsTheLargestLimit() throws IOException {
    try (TranscriptIndex index = points(MomentQuery.MAX_LIMIT + 1)) {
      MomentQuery query = MomentQuery.of("成本").withMerging(false);
      assertThat(index.search(query.withLimit(MomentQuery.MAX_LIMIT)).cursor()).isEmpty();
      SearchResult first = index.search(query.withLimit(MomentQuery.MAX_LIMIT - 2));
      SearchResult last = index.search(next(first));
      assertThat(last.moments()).hasSize(2);
      assertThat(last.cursor()).isEmpty();
    }
  }

  @Test
  void cursorOfAnotherQueryIsRefused() throws IOException {
    try (TranscriptIndex index = points(5)) {
      MomentQuery query = MomentQuery.of("成本").withLimit(3);
      String cursor = index.search(query).cursor().orElseThrow();
      List<MomentQuery> others =
          List.of(
              MomentQuery.of("云"),
              query.withUntimed(true),
              query.withMerging(false),
              query.withGroups(2),
              query.withForm(QueryForm.SENTENCE));
      assertThat(others).allSatisfy(other -> assertRefused(index, other, cursor, OTHER_QUERY));
    }
  }

  /** However often the index changes, each cursor is good for minutes. */
  @Test
  void nextPagesDoNotFailUnderUpdates() throws IOException {
    try (TranscriptIndex index = points(5)) {
      MomentQuery query = MomentQuery.of("成本").withLimit(3);
      List<String> cursors = new ArrayList<>();
      for (int change = 0; change < CHANGES; change++) {
        index.put(Transcript.of("other" + change % 7, "" + change, List.of(Cue.untimed("云"))));
        cursors.add(index.search(query).cursor().orElseThrow());
      }
      for (String cursor : cursors) {
        assertThat(index.search(query.withCursor(cursor)).moments()).hasSize(2);
      }
    }
  }

  @Test
  void cursorOfAnotherIndexIsRefused() throws IOException {
    MomentQuery query = MomentQuery.of("成本").withLimit(3);
    try (TranscriptIndex index = points(5);
        TranscriptIndex same = points(5)) {
      assertExpired(same, query, index.search(query).cursor().orElseThrow());
    }
  }

  @Test
  void cursorIsGoodForWhoeverReadsTheSameCommit() throws IOException {
    MomentQuery query = MomentQuery.of("成本").withLimit(3);
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(transcript(5));
      index.commit();
      String cursor = firstRead(query).cursor().orElseThrow();
      index.put(Transcript.of("uncommitted", "", List.of(Cue.untimed("成本"))));
      try (TranscriptIndex reader = TranscriptIndex.openReadOnly(folder)) {
        assertThat(reader.search(query.withCursor(cursor)).moments()).hasSize(2);
      }
      index.commit();
      try (TranscriptIndex reader = TranscriptIndex.openReadOnly(folder)) {
        assertExpired(reader, query, cursor);
      }
    }
  }

  private SearchResult firstRead(MomentQuery query) throws IOException {
    try (TranscriptIndex reader = TranscriptIndex.openReadOnly(folder)) {
      return reader.search(query);
    }
  }

  @Test
  void textThatIsNoCursorIsRefused() throws IOException {
    MomentQuery query = MomentQuery.of("成本").withLimit(3);
    try (TranscriptIndex index = points(5)) {
      String cursor = index.search(query).cursor().orElseThrow();
      for (long seed = 0; seed < 100L * SEEDS; seed++) {
        Random random = new Random(seed);
        assertRefused(index, query, random(random), MALFORMED);
        String mutated = mutated(cursor, random);
        if (!mutated.equals(cursor)) {
          assertRefused(index, query, mutated, MALFORMED);
        }
      }
      assertRefused(index, query, "", MALFORMED);
      assertRefused(index, query, cursor + "=", MALFORMED);
      assertRefused(index, query, cursor + "==", MALFORMED);
    }
  }

  /** Whoever knows how cursors are written may write any. */
  @Test
  void forgedPlaceIsRefused() throws IOException {
    MomentQuery query = MomentQuery.of("成本");
    try (TranscriptIndex index = points(5)) {
      for (int shown : new int[] {Integer.MIN_VALUE, -1, 0, MomentQuery.MAX_LIMIT}) {
        String cursor = new Cursor(new UUID(1, 2), 3, 4, shown, List.of()).toString();
        assertRefused(index, query, cursor, MALFORMED);
      }
    }
  }

  @Test
  void closedIndexHasNoPages() throws IOException {
    TranscriptIndex index = points(5);
    SearchResult first = index.search(MomentQuery.of("成本").withLimit(3));
    index.close();
    assertThatThrownBy(() -> index.search(next(first))).isInstanceOf(IllegalStateException.class);
  }

  private static String random(Random random) {
    byte[] bytes = new byte[random.nextInt(60)];
    random.nextBytes(bytes);
    return random.nextBoolean()
        ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
        : new String(bytes, StandardCharsets.UTF_16);
  }

  private static String mutated(String cursor, Random random) {
    StringBuilder text = new StringBuilder(cursor);
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, cursor.charAt(random.nextInt(cursor.length())));
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, (char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  private static void assertRefused(
      TranscriptIndex index, MomentQuery query, String cursor, String message) {
    assertThatIllegalArgumentException()
        .as(cursor)
        .isThrownBy(() -> index.search(query.withCursor(cursor)))
        .withMessage(message);
  }

  private static void assertExpired(TranscriptIndex index, MomentQuery query, String cursor) {
    assertThatExceptionOfType(ExpiredCursorException.class)
        .isThrownBy(() -> index.search(query.withCursor(cursor)))
        .withMessage(EXPIRED);
  }

  private static MomentQuery next(SearchResult result) {
    return result.query().withCursor(result.cursor().orElseThrow());
  }

  private static TranscriptIndex points(int count) throws IOException {
    TranscriptIndex index = Indexes.empty();
    index.put(transcript(count));
    return index;
  }

  private static Transcript transcript(int points) {
    List<Cue> cues = new ArrayList<>();
    for (int minute = 0; minute < points; minute++) {
      Duration start = Duration.ofMinutes(minute);
      cues.add(Cue.timed(TimeRange.of(start, start.plusMinutes(1)), "成本"));
    }
    return Transcript.of("id", "", cues);
  }

  private static void putSome(TranscriptIndex index, Random random, int most) throws IOException {
    for (int count = random.nextInt(most + 1); count > 0; count--) {
      List<Cue> cues = new ArrayList<>();
      int seconds = random.nextBoolean() ? 8 : 60;
      for (int cue = random.nextInt(20); cue >= 0; cue--) {
        Duration start = Duration.ofSeconds((long) seconds * cues.size());
        cues.add(Cue.timed(TimeRange.of(start, start.plusSeconds(seconds)), said(random)));
      }
      index.put(Transcript.of("id" + random.nextInt(20), "", cues));
    }
  }

  private static String said(Random random) {
    StringBuilder text = new StringBuilder();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString().strip();
  }
}
