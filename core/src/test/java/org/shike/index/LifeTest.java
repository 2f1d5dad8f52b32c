// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** An index in the middle of an application: all that may happen at once, for some seconds. */
@Timeout(300)
class LifeTest {
  private static final Duration DURATION =
      Duration.ofMillis(2_400L * Integer.getInteger("stress", 1));
  private static final int SEARCHING = 64;
  private static final int PUTTING = 4;
  private static final int IDS = 8;
  private static final int CUES = 5;

  @TempDir private Path folder;

  private final long end = System.nanoTime() + DURATION.toNanos();
  private final Semaphore steps = new Semaphore(0);
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  /** With every search reading its writes, and with searches that may be stale. */
  @ParameterizedTest
  @ValueSource(ints = {0, 50})
  void nothingDisturbsAnythingElse(int maxStalenessMillis) throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    IndexSettings settings =
        IndexSettings.standard().withMaxStaleness(Duration.ofMillis(maxStalenessMillis));
    long seed = System.nanoTime();
    CountedInputs files = new CountedInputs(FSDirectory.open(folder));
    try (TranscriptIndex index = TranscriptIndex.open(files, settings)) {
      for (int id = 0; id < IDS; id++) {
        index.put(version(id, 0));
      }
      index.refresh();
      live(index, new Random(seed));
      assertThat(failures).as("seed %d", seed).isEmpty();
      assertLastCommitIsWhole(index);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .isEmpty();
    assertThat(files.open()).as("files that are still mapped").isZero();
    assertNoFileIsLeft();
  }

  private void live(TranscriptIndex index, Random random) throws InterruptedException {
    List<Callable<Void>> lives = new ArrayList<>();
    for (int number = 0; number < SEARCHING; number++) {
      lives.add(again(() -> search(index)));
    }
    for (int number = 0; number < PUTTING; number++) {
      Random own = new Random(random.nextLong());
      lives.add(again(() -> index.put(version(own.nextInt(IDS), own.nextInt()))));
    }
    Random removing = new Random(random.nextLong());
    lives.add(again(() -> index.remove("t" + (IDS + removing.nextInt(IDS)))));
    lives.add(again(index::commit));
    run(lives, random);
  }

  /** Interrupts any of them at any time, one for each step that was made, and starts it again. */
  private void run(List<Callable<Void>> lives, Random random) throws InterruptedException {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Void>> running = new ArrayList<>();
      lives.forEach(life -> running.add(threads.submit(life)));
      while (System.nanoTime() < end) {
        int cancelled = random.nextInt(lives.size());
        running.get(cancelled).cancel(true);
        running.set(cancelled, threads.submit(lives.get(cancelled)));
        boolean isMade = steps.tryAcquire(30, TimeUnit.SECONDS);
        assertThat(isMade || System.nanoTime() >= end).as("something goes on").isTrue();
      }
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private Callable<Void> again(Step step) {
    return () -> {
      try {
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
          step.run();
          steps.release();
        }
      } catch (SearchInterruptedException e) {
        // is what an interrupt does
      } catch (IOException | RuntimeException | Error e) {
        failures.add(e);
      }
      return null;
    };
  }

  /** Each transcript is found whole, in one version, and the next page of a part as well. */
  private static void search(TranscriptIndex index) throws IOException {
    MomentQuery query = MomentQuery.of("成本").withLimit(IDS * CUES);
    List<Moment> moments = index.search(query).moments();
    assertThat(moments).hasSize(IDS * CUES);
    for (int id = 0; id < IDS; id++) {
      String name = "t" + id;
      List<Moment> own = moments.stream().filter(one -> one.transcriptId().equals(name)).toList();
      assertThat(own).hasSize(CUES).extracting(Moment::title).containsOnly(own.get(0).title());
    }
    SearchResult part = index.search(query.withLimit(CUES));
    MomentQuery next = query.withCursor(part.cursor().orElseThrow());
    assertThat(index.search(next).moments()).hasSize((IDS - 1) * CUES);
  }

  private void assertLastCommitIsWhole(TranscriptIndex index) throws IOException {
    index.commit();
    try (TranscriptIndex reader = TranscriptIndex.openReadOnly(folder)) {
      search(reader);
    }
  }

  /** All files belong to the last commit. */
  private void assertNoFileIsLeft() throws IOException {
    List<String> closed = files();
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      assertThat(index.count()).isEqualTo(IDS);
    }
    assertThat(files()).isEqualTo(closed).doesNotContain(LockedDirectory.PROCESS_FILE);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Transcript version(int id, int version) {
    List<Cue> cues = IntStream.range(0, CUES).mapToObj(cue -> Cue.untimed("成本" + cue)).toList();
    return Transcript.of("t" + id, "版本" + version, cues);
  }
}
