// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.query.Filter;
import org.shike.search.Group;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentModel;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.Reranked;
import org.shike.search.Reranking;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** A model of the application decides the order, and nothing else. */
class RerankingTest {
  private static final int SEEDS = 20 * Integer.getInteger("stress", 1);

  /** Prefers what the index prefers least. */
  private static final MomentModel LAST_FIRST =
      (text, moments) -> {
        float[] scores = new float[moments.size()];
        for (int at = 0; at < scores.length; at++) {
          scores[at] = at;
        }
        return scores;
      };

  private static final MomentQuery QUERY = MomentQuery.of("成本");

  @Test
  void bestOfTheModelComesFirst() throws IOException {
    try (TranscriptIndex index = index(5)) {
      List<String> plain = ids(index.search(QUERY));
      SearchResult result = index.search(QUERY.withReranking(Reranking.of(LAST_FIRST)));
      assertThat(ids(result)).isEqualTo(plain.reversed());
      assertThat(result.reranked().moments()).isEqualTo(5);
      assertThat(result.reranked().failure()).isEmpty();
      assertThat(result.moments())
          .extracting(moment -> moment.evidence().modelScore().orElseThrow())
          .containsExactly(4.0, 3.0, 2.0, 1.0, 0.0);
      assertThat(result.moments().getFirst().score())
          .isLessThan(result.moments().getLast().score());
    }
  }

  @Test
  void momentsThatTheModelFindsEqualStayInOrder() throws IOException {
    try (TranscriptIndex index = index(5)) {
      Reranking equal = Reranking.of((text, moments) -> new float[moments.size()]);
      assertThat(ids(index.search(QUERY.withReranking(equal)))).isEqualTo(ids(index.search(QUERY)));
    }
  }

  @Test
  void bestOfMoreMomentsThanThePageShowsComeFirst() throws IOException {
    try (TranscriptIndex index = index(8)) {
      List<String> plain = ids(index.search(QUERY));
      Reranking reranking = Reranking.of(LAST_FIRST).withMoments(6);
      SearchResult result = index.search(QUERY.withReranking(reranking).withLimit(2));
      assertThat(ids(result)).containsExactly(plain.get(5), plain.get(4));
      assertThat(result.total().count()).isEqualTo(8);
    }
  }

  @Test
  void modelReadsTheWordsAndTheBestMoments() throws IOException {
    try (TranscriptIndex index = index(8)) {
      List<String> read = new ArrayList<>();
      MomentModel model =
          (text, moments) -> {
            read.add(text);
            moments.forEach(moment -> read.add(moment.snippet().text()));
            return new float[moments.size()];
          };
      MomentQuery query = MomentQuery.of("成本 -网络 \"云成本\" -speaker:许薇");
      index.search(query.withReranking(Reranking.of(model).withMoments(2)));
      assertThat(read).containsExactly("成本 云成本", "云成本", "云成本,实例");
    }
  }

  @Test
  void exactMomentsStayBeforeOthers() throws IOException {
    try (TranscriptIndex index = index(3)) {
      index.put(Transcript.of("both", "", List.of(Cue.untimed("成本和带宽"))));
      index.put(Transcript.of("both too", "", List.of(Cue.untimed("带宽的事情,说到成本"))));
      index.put(Transcript.of("filler", "", Collections.nCopies(50, Cue.untimed("会议"))));
      index.put(Transcript.of("one", "", List.of(Cue.untimed("带宽"))));
      MomentQuery query = MomentQuery.of("带宽 成本");
      SearchResult plain = index.search(query);
      SearchResult result = index.search(query.withReranking(Reranking.of(LAST_FIRST)));
      assertThat(result.moments()).extracting(Moment::match).contains(Match.RELAXED);
      assertThat(result.moments())
          .extracting(Moment::match)
          .isEqualTo(plain.moments().stream().map(Moment::match).toList());
      assertThat(ids(result).subList(0, 2)).isEqualTo(ids(plain).subList(0, 2).reversed());
    }
  }

  @Test
  void weakMomentsStayWeak() throws IOException {
    try (TranscriptIndex index = index(3)) {
      MomentQuery query = MomentQuery.of("成本 火星");
      SearchResult result = index.search(query.withReranking(Reranking.of(LAST_FIRST)));
      assertThat(ids(result)).isEqualTo(ids(index.search(query)).reversed());
      assertThat(result.moments()).hasSize(3).allMatch(moment -> moment.evidence().isWeak());
    }
  }

  /** The model is asked once, and might say something else the next time. */
  @Test
  void pagesAreTheOrderOfTheFirstOne() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      MomentModel model =
          (text, moments) -> {
            float[] scores = new float[moments.size()];
            for (int at = 0; at < scores.length; at++) {
              scores[at] = random.nextFloat();
            }
            return scores;
          };
      try (TranscriptIndex index = index(1 + random.nextInt(15))) {
        index.put(Transcript.of("other", "", List.of(Cue.untimed("带宽"), Cue.untimed("成本带宽"))));
        int reranked = 1 + random.nextInt(12);
        MomentQuery query =
            MomentQuery.of("成本 带宽")
                .withReranking(Reranking.of(model).withMoments(reranked))
                .withLimit(1 + random.nextInt(5));
        List<Moment> pages = pages(index, query);
        List<Moment> plain = index.search(MomentQuery.of("成本 带宽").withLimit(100)).moments();
        assertThat(places(pages)).as("seed %d", seed).hasSameElementsAs(places(plain));
        assertThat(pages).as("seed %d", seed).hasSameSizeAs(plain);
        int first = Math.min(reranked, plain.size());
        assertThat(places(pages.subList(first, pages.size())))
            .as("seed %d", seed)
            .isEqualTo(places(plain.subList(first, plain.size())));
        for (Match match : Match.values()) {
          assertThat(
                  pages.stream().filter(found -> found.match() == match).map(RerankingTest::score))
              .as("seed %d", seed)
              .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
      }
    }
  }

  private static List<Moment> pages(TranscriptIndex index, MomentQuery query) throws IOException {
    List<Moment> moments = new ArrayList<>();
    SearchResult page = index.search(query);
    moments.addAll(page.moments());
    while (page.cursor().isPresent()) {
      page = index.search(query.withCursor(page.cursor().get()));
      assertThat(page.reranked().took()).isZero();
      moments.addAll(page.moments());
    }
    return moments;
  }

  private static double score(Moment moment) {
    return moment.evidence().modelScore().orElse(Double.NEGATIVE_INFINITY);
  }

  private static List<String> places(List<Moment> moments) {
    return moments.stream().map(found -> found.transcriptId() + found.snippet().text()).toList();
  }

  @Test
  void slowModelChangesNothingAndIsInterrupted() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    MomentModel slow =
        (text, moments) -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return new float[moments.size()];
        };
    try (TranscriptIndex index = index(5)) {
      Reranking reranking =
          Reranking.of(slow)
              .withTimeLimit(Duration.ofMillis(1))
              .withExecutor(
                  task -> {
                    Thread.startVirtualThread(task);
                    await(started);
                  });
      SearchResult result = index.search(QUERY.withReranking(reranking).withLimit(2));
      assertUnchanged(index, result);
      assertThat(result.reranked().failure())
          .containsInstanceOf(TimeoutException.class)
          .hasValueSatisfying(
              why -> assertThat(why).hasMessage("the model took longer than PT0.001S"));
      assertThat(result.isPartial()).isFalse();
      interrupted.await();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failureOfTheModelIsToldAndChangesNothing() throws IOException {
    for (Throwable why : List.of(new IOException("no GPU"), new UnsatisfiedLinkError("onnx"))) {
      MomentModel failing =
          (text, moments) -> {
            if (why instanceof Error error) {
              throw error;
            }
            throw (Exception) why;
          };
      try (TranscriptIndex index = index(5)) {
        SearchResult first = index.search(QUERY.withReranking(Reranking.of(failing)).withLimit(2));
        assertUnchanged(index, first);
        assertThat(first.reranked().failure()).containsSame(why);
        // The model would work now, but the pages have to fit.
        MomentQuery query = QUERY.withReranking(Reranking.of(LAST_FIRST)).withLimit(3);
        SearchResult next = index.search(query.withCursor(first.cursor().orElseThrow()));
        assertThat(ids(next)).isEqualTo(ids(index.search(QUERY)).subList(2, 5));
        assertThat(next.reranked()).isEqualTo(Reranked.NONE);
      }
    }
  }

  @Test
  void scoresThatCannotBeUsedAreAFailure() throws IOException {
    try (TranscriptIndex index = index(2)) {
      assertFails(
          index,
          (text, moments) -> new float[3],
          "the model must score each of 2 moments, but gave 3 scores");
      assertFails(
          index,
          (text, moments) -> new float[] {1, Float.NaN},
          "a score must be finite, but was NaN");
    }
  }

  private static void assertFails(TranscriptIndex index, MomentModel model, String message)
      throws IOException {
    SearchResult result = index.search(QUERY.withReranking(Reranking.of(model)));
    assertUnchanged(index, result);
    assertThat(result.reranked().failure())
        .hasValueSatisfying(
            why ->
                assertThat(why).isInstanceOf(IllegalArgumentException.class).hasMessage(message));
  }

  @Test
  void executorRunsTheModelOrRefuses() throws IOException {
    AtomicBoolean isRun = new AtomicBoolean();
    Reranking reranking = Reranking.of(LAST_FIRST);
    try (TranscriptIndex index = index(5)) {
      Reranking run =
          reranking.withExecutor(
              task -> {
                isRun.set(true);
                task.run();
              });
      SearchResult here = index.search(QUERY.withReranking(run));
      assertThat(here.reranked().moments()).isEqualTo(5);
      assertThat(isRun).isTrue();
      var closed = Executors.newSingleThreadExecutor();
      closed.close();
      SearchResult refused = index.search(QUERY.withReranking(reranking.withExecutor(closed)));
      assertUnchanged(index, refused);
      assertThat(refused.reranked().failure()).containsInstanceOf(RejectedExecutionException.class);
    }
  }

  @Test
  void interruptEndsTheSearch() throws IOException {
    try (TranscriptIndex index = index(5)) {
      Thread searching = Thread.currentThread();
      MomentModel interrupting =
          (text, moments) -> {
            searching.interrupt();
            new CountDownLatch(1).await();
            return new float[moments.size()];
          };
      MomentQuery query =
          QUERY.withReranking(Reranking.of(interrupting).withTimeLimit(Duration.ofDays(1)));
      assertThatExceptionOfType(SearchInterruptedException.class)
          .isThrownBy(() -> index.search(query));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(index.search(QUERY).moments()).hasSize(5);
    }
  }

  @Test
  void groupsAreInTheOrderOfTheModel() throws IOException {
    try (TranscriptIndex index = index(5)) {
      MomentQuery groups = QUERY.withGroups(1);
      List<String> plain = ids(index.search(groups));
      SearchResult result = index.search(groups.withReranking(Reranking.of(LAST_FIRST)));
      assertThat(ids(result)).isEqualTo(plain.reversed());
      assertThat(result.overview().groups())
          .extracting(Group::transcriptId)
          .isEqualTo(plain.reversed());
    }
  }

  @Test
  void modelIsNotAskedWithoutNeed() throws IOException {
    AtomicBoolean isAsked = new AtomicBoolean();
    MomentModel model =
        (text, moments) -> {
          isAsked.set(true);
          return new float[moments.size()];
        };
    Reranking reranking = Reranking.of(model);
    try (TranscriptIndex index = index(5)) {
      MomentQuery onlyFilter = MomentQuery.of("transcript:t1 OR transcript:t2");
      List<MomentQuery> queries =
          List.of(
              QUERY.withOrder(MomentOrder.DATE),
              MomentQuery.of("没有"),
              onlyFilter,
              QUERY.withFilter(new Filter.Transcript("t1")));
      for (MomentQuery query : queries) {
        SearchResult result = index.search(query.withReranking(reranking));
        assertThat(result.moments()).isEqualTo(index.search(query).moments());
        assertThat(result.reranked()).isEqualTo(Reranked.NONE);
      }
    }
    assertThat(isAsked).isFalse();
  }

  @Test
  void cursorBelongsToOneReranking() throws IOException {
    try (TranscriptIndex index = index(5)) {
      MomentQuery query = QUERY.withReranking(Reranking.of(LAST_FIRST)).withLimit(2);
      String cursor = index.search(query).cursor().orElseThrow();
      for (MomentQuery other :
          List.of(
              QUERY.withLimit(2), query.withReranking(Reranking.of(LAST_FIRST).withMoments(3)))) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> index.search(other.withCursor(cursor)))
            .withMessageContaining("belongs to another query");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void fewMomentsAreScored(int moments) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reranking.of(LAST_FIRST).withMoments(moments))
        .withMessage("moments must be from 1 to 100, but were " + moments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT25H"})
  void timeLimitIsMoreThanZeroAndADayAtMost(Duration limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reranking.of(LAST_FIRST).withTimeLimit(limit))
        .withMessage("timeLimit must be more than zero and at most a day, but was " + limit);
  }

  private static void assertUnchanged(TranscriptIndex index, SearchResult result)
      throws IOException {
    MomentQuery plain = QUERY.withLimit(result.query().limit());
    assertThat(result.moments()).isEqualTo(index.search(plain).moments());
    assertThat(result.reranked().moments()).isZero();
  }

  private static List<String> ids(SearchResult result) {
    return result.moments().stream().map(Moment::transcriptId).toList();
  }

  /** Transcripts that contain 成本 once each; the shorter the better. */
  private static TranscriptIndex index(int transcripts) throws IOException {
    TranscriptIndex index = Indexes.empty();
    for (int at : IntStream.range(0, transcripts).toArray()) {
      index.put(Transcript.of("t" + at, "", List.of(Cue.untimed("云成本" + ",实例".repeat(at)))));
    }
    return index;
  }
}
