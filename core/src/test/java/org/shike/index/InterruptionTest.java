// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IORunnable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** A thread that is interrupted costs its own search, and nothing else. */
@Timeout(120)
class InterruptionTest {
  private static final int INTERRUPTS = 1_000;
  private static final int THREADS = 8;
  private static final BytesRef DIGEST = new BytesRef("digest");
  private static final List<Call> CALLS =
      List.of(
          InterruptionTest::ids,
          index -> index.complete("成"),
          index -> index.put(said("first")),
          index -> index.put(timed()),
          index -> index.remove("first"),
          TranscriptIndex::commit);

  @TempDir private Path folder;

  /** The flag that a test left would interrupt the next one. */
  @AfterEach
  void clearFlag() {
    Thread.interrupted();
  }

  /** What asks an index something. */
  enum Question {
    SEARCH {
      @Override
      Object ask(TranscriptIndex index) throws IOException {
        return index.search("成本");
      }
    },
    SEARCH_IN_TIME {
      @Override
      Object ask(TranscriptIndex index) throws IOException {
        return index.search(MomentQuery.of("成本").withTimeLimit(Duration.ofHours(1)));
      }
    },
    GUESS {
      @Override
      Object ask(TranscriptIndex index) throws IOException {
        return index.search("Gravtion");
      }
    },
    COMPLETE {
      @Override
      Object ask(TranscriptIndex index) throws IOException {
        return index.complete("成");
      }
    },
    LIKE {
      @Override
      Object ask(TranscriptIndex index) throws IOException {
        return index.like("timed", Duration.ZERO);
      }
    };

    abstract Object ask(TranscriptIndex index) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void interruptedWhileAPutIsPending(Question question) throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(timed());
      assertInterrupted(() -> question.ask(index));
      assertThat(question.ask(index)).isNotNull();
      index.put(said("second"));
      index.commit();
      assertThat(ids(index)).containsExactlyInAnyOrder("timed", "second");
    }
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(ids(index)).containsExactlyInAnyOrder("timed", "second");
    }
  }

  @ParameterizedTest
  @EnumSource
  void interruptedWhileNothingIsPending(Question question) throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(timed());
      index.commit();
      ids(index);
      assertInterrupted(() -> question.ask(index));
    }
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(folder)) {
      assertInterrupted(() -> question.ask(index));
      assertThat(question.ask(index)).isNotNull();
    }
  }

  @Test
  void severalThatCloseAtOnceWaitForOne(@TempDir Path folder) throws Exception {
    for (int round = 0; round < 20; round++) {
      TranscriptIndex index = TranscriptIndex.open(folder);
      index.put(said("first"));
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Boolean>> closers = new ArrayList<>();
      try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
        for (int closer = 0; closer < THREADS; closer++) {
          closers.add(
              pool.submit(
                  () -> {
                    start.await();
                    index.close();
                    return true;
                  }));
        }
        start.countDown();
      }
      for (Future<Boolean> closer : closers) {
        assertThat(closer.get()).isTrue();
      }
    }
  }

  @Test
  void interruptedBetweenTwoPages() throws IOException {
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(said("first"));
      index.put(said("second"));
      MomentQuery page = MomentQuery.of("成本").withLimit(1);
      String cursor = index.search(page).cursor().orElseThrow();
      index.remove("first");
      assertInterrupted(() -> index.search(page.withCursor(cursor)));
      assertThat(index.search(page.withCursor(cursor)).moments()).hasSize(1);
      assertThat(ids(index)).containsExactly("second");
    }
  }

  /** Who is the last to use a point in time closes its files, deletes some, and asks the lock. */
  @Test
  void interruptedAsTheLastWhoUsesAPointInTime() throws IOException {
    try (OpenIndex index = openIndex()) {
      index.change(changes -> changes.put("first", DIGEST, List.of(new Document())));
      assertInterrupted(
          () ->
              index.read(
                  Optional.empty(),
                  point -> {
                    index.change(changes -> changes.put("first", DIGEST, List.of(new Document())));
                    index.read(Optional.empty(), PointInTime::version);
                    Thread.currentThread().interrupt();
                    return point;
                  }));
      index.change(changes -> changes.put("second", DIGEST, List.of(new Document())));
      index.change(IndexChanges::commit);
    }
  }

  private OpenIndex openIndex() throws IOException {
    IndexSettings settings = IndexSettings.standard();
    return OpenIndex.on(threads -> OpenIndex.writable(FSDirectory.open(folder), settings, threads));
  }

  @Test
  void interruptedChangesAreMadeAndTheFlagStaysSet() throws IOException {
    Thread.currentThread().interrupt();
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(Thread.interrupted()).isTrue();
      interrupted(() -> index.put(said("first")));
      interrupted(() -> index.put(said("second")));
      interrupted(() -> index.remove("first"));
      interrupted(index::commit);
      assertThat(ids(index)).containsExactly("second");
      interrupted(() -> index.put(said("third")));
      interrupted(index::close);
    }
    Thread.currentThread().interrupt();
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(folder)) {
      assertThat(Thread.interrupted()).isTrue();
      assertThat(ids(index)).containsExactly("second");
    }
  }

  @Test
  void waitingSearchEndsAtOnceWhileTheOthersGoOn() throws Exception {
    Disk disk = new Disk(new ByteBuffersDirectory());
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch mayWrite = new CountDownLatch(1);
    try (TranscriptIndex index = TranscriptIndex.open(disk, IndexSettings.standard())) {
      index.put(said("first"));
      disk.beforeEachFile(
          () -> {
            writing.countDown();
            await(mayWrite);
          });
      FutureTask<Throwable> cancelled = new FutureTask<>(() -> catchThrowable(() -> ids(index)));
      FutureTask<List<String>> patient = new FutureTask<>(() -> ids(index));
      Thread impatient = Thread.ofPlatform().start(cancelled);
      await(writing);
      Thread.ofPlatform().start(patient);
      impatient.interrupt();
      assertThat(cancelled.get()).isInstanceOf(SearchInterruptedException.class);
      assertThat(patient).isNotDone();
      mayWrite.countDown();
      assertThat(patient.get()).containsExactly("first");
      index.put(said("second"));
      index.commit();
      assertThat(ids(index)).containsExactlyInAnyOrder("first", "second");
    }
  }

  /** Searches and changes that are cancelled at any instant, many of them while they go on. */
  @Test
  void interruptsAtAnyInstantHarmNothing() throws Exception {
    long seed = System.nanoTime();
    System.out.println("InterruptionTest: seed " + seed);
    Random random = new Random(seed);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        List<Future<?>> calls = new ArrayList<>();
        for (int at = 0; at < INTERRUPTS; at++) {
          Call call = CALLS.get(random.nextInt(CALLS.size()));
          calls.add(threads.submit(() -> failure(call, index).ifPresent(failures::add)));
          calls.get(Math.max(0, at - random.nextInt(2 * THREADS))).cancel(true);
        }
      }
      assertThat(failures).isEmpty();
      index.put(said("last"));
      index.commit();
      assertThat(ids(index)).contains("last");
    }
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(folder)) {
      assertThat(ids(index)).contains("last");
    }
  }

  private static Optional<Throwable> failure(Call call, TranscriptIndex index) {
    return Optional.ofNullable(catchThrowable(() -> call.on(index)))
        .filter(thrown -> !(thrown instanceof SearchInterruptedException));
  }

  private interface Call {
    void on(TranscriptIndex index) throws IOException;
  }

  private static void assertInterrupted(ThrowingCallable call) {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(SearchInterruptedException.class).isThrownBy(call);
    assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
  }

  /** Makes a change on an interrupted thread. */
  private static void interrupted(IORunnable change) throws IOException {
    Thread.currentThread().interrupt();
    change.run();
    assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts the threads of an index", e);
    }
  }

  private static List<String> ids(TranscriptIndex index) throws IOException {
    return index.search(MomentQuery.of("成本").withLimit(100)).moments().stream()
        .map(Moment::transcriptId)
        .toList();
  }

  private static Transcript said(String id) {
    return Transcript.of(id, "", List.of(Cue.untimed("云成本")));
  }

  private static Transcript timed() {
    TimeRange time = TimeRange.of(Duration.ZERO, Duration.ofSeconds(9));
    return Transcript.of("timed", "", List.of(Cue.timed(time, "Graviton 让云成本降低")));
  }
}
