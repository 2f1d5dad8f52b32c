// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

@Timeout(60)
class BulkPutTest {
  private static final int COUNT = 300;

  /** Also where a later transcript replaces one that may still be written. */
  @Test
  void resultIsTheSameAsOneByOne() throws IOException {
    Random random = new Random(7);
    List<Transcript> transcripts =
        IntStream.range(0, COUNT)
            .mapToObj(number -> said("t" + random.nextInt(50), "成本" + number))
            .toList();
    try (TranscriptIndex all = Indexes.empty();
        TranscriptIndex single = Indexes.empty()) {
      PutProgress put = all.putAll(transcripts.stream(), progress -> {});
      for (Transcript transcript : transcripts) {
        single.put(transcript);
      }
      assertThat(put).isEqualTo(new PutProgress(COUNT, COUNT));
      assertThat(all.ids()).isEqualTo(single.ids());
      for (String id : single.ids()) {
        assertThat(all.get(id)).isEqualTo(single.get(id));
      }
      assertThat(found(all)).containsExactlyInAnyOrderElementsOf(found(single));
    }
  }

  @Test
  void progressIsToldInOrderByTheCaller() throws IOException {
    List<PutProgress> reported = new ArrayList<>();
    Thread caller = Thread.currentThread();
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(said("t1", "成本"));
      PutProgress last =
          index.putAll(
              IntStream.range(0, 3).mapToObj(number -> said("t" + number, "成本")),
              progress -> {
                assertThat(Thread.currentThread()).isSameAs(caller);
                reported.add(progress);
              });
      assertThat(reported)
          .containsExactly(new PutProgress(1, 1), new PutProgress(2, 1), new PutProgress(3, 2));
      assertThat(last).isEqualTo(reported.getLast());
      assertThat(index.putAll(Stream.of(), reported::add)).isEqualTo(new PutProgress(0, 0));
    }
  }

  /** Only as many are in memory as the Javadoc says. */
  @Test
  void sourceIsNotReadFarAhead() throws IOException {
    AtomicInteger taken = new AtomicInteger();
    try (TranscriptIndex index = Indexes.empty()) {
      index.putAll(
          IntStream.range(0, COUNT).mapToObj(number -> said("t" + taken.incrementAndGet(), "成本")),
          progress ->
              assertThat(taken.get() - progress.transcripts())
                  .isLessThanOrEqualTo(2L * Runtime.getRuntime().availableProcessors()));
    }
    assertThat(taken).hasValue(COUNT);
  }

  @Test
  void interruptStopsBetweenTwoTranscripts() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      AtomicInteger taken = new AtomicInteger();
      assertThatExceptionOfType(InterruptedIOException.class)
          .isThrownBy(
              () ->
                  index.putAll(
                      Stream.generate(() -> said("t" + taken.incrementAndGet(), "成本")),
                      progress -> {
                        if (progress.transcripts() == 20) {
                          Thread.currentThread().interrupt();
                        }
                      }))
          .withMessage("putting was interrupted; what was put before is in the index");
      assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
      assertThat(index.count()).isBetween(20L, (long) taken.get());
      assertThat(index.ids()).contains("t1", "t20");
      index.commit();
    }
  }

  @Test
  void firstFailureEndsItAndNothingIsBeingPutAfterwards() throws IOException {
    IndexSettings small = IndexSettings.standard().withMaxCharacters(1_000);
    try (TranscriptIndex index = Indexes.empty(small)) {
      Stream<Transcript> transcripts =
          IntStream.range(0, COUNT)
              .mapToObj(number -> said("t" + number, number == 9 ? "大".repeat(2_000) : "成本"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.putAll(transcripts, progress -> {}))
          .withMessageContaining("\"t9\" is too large");
      long count = index.count();
      assertThat(count).isBetween(9L, 9 + 2L * Runtime.getRuntime().availableProcessors());
      assertThat(index.ids()).contains("t0", "t8").doesNotContain("t9");
      assertThat(index.count()).isEqualTo(count);
    }
  }

  @Test
  void failureOfTheSourceIsPassedOn() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      Stream<Transcript> transcripts =
          Stream.of("t1", "t2")
              .map(
                  id -> {
                    if (id.equals("t2")) {
                      throw new IllegalStateException("source");
                    }
                    return said(id, "成本");
                  });
      assertThatIllegalStateException()
          .isThrownBy(() -> index.putAll(transcripts, progress -> {}))
          .withMessage("source");
      assertThat(index.ids()).containsExactly("t1");
    }
  }

  private static List<String> found(TranscriptIndex index) throws IOException {
    return index.search(MomentQuery.of("成本").withLimit(100)).moments().stream()
        .map(BulkPutTest::shown)
        .toList();
  }

  private static String shown(Moment moment) {
    return moment.transcriptId() + ": " + moment.snippet().text();
  }

  private static Transcript said(String id, String text) {
    return Transcript.of(id, "", List.of(Cue.untimed(text)));
  }
}
