// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

@Timeout(60)
class StalenessTest {
  private static final IndexSettings AN_HOUR =
      IndexSettings.standard().withMaxStaleness(Duration.ofHours(1));

  @AfterEach
  void clearFlag() {
    Thread.interrupted();
  }

  @Test
  void firstChangeIsShownWithoutASearchThatWaits() throws Exception {
    try (TranscriptIndex index = Indexes.empty(AN_HOUR)) {
      index.put(said("first"));
      awaitCount(index, 1);
    }
  }

  @Test
  void changeIsNotShownBeforeItIsTimeUnlessARefreshDemandsIt() throws Exception {
    try (TranscriptIndex index = Indexes.empty(AN_HOUR)) {
      index.put(said("first"));
      awaitCount(index, 1);
      index.put(said("second"));
      assertThat(index.search("成本").total().count()).isEqualTo(1);
      assertThat(index.put(said("second"))).as("a put knows the newest state").isFalse();
      index.refresh();
      assertThat(index.search("成本").total().count()).isEqualTo(2);
    }
  }

  @Test
  void changeIsShownWhenItIsTime() throws Exception {
    IndexSettings settings = IndexSettings.standard().withMaxStaleness(Duration.ofMillis(20));
    try (TranscriptIndex index = Indexes.empty(settings)) {
      for (int put = 1; put <= 20; put++) {
        index.put(said("t" + put));
        awaitCount(index, put);
      }
    }
  }

  /** Not even where the disk writes nothing. */
  @Test
  void searchDoesNotWaitForARefresh() throws Exception {
    Disk disk = new Disk(new ByteBuffersDirectory());
    CountDownLatch mayWrite = new CountDownLatch(1);
    IndexSettings settings = IndexSettings.standard().withMaxStaleness(Duration.ofNanos(1));
    try (TranscriptIndex index = TranscriptIndex.open(disk, settings)) {
      index.put(said("first"));
      awaitCount(index, 1);
      CountDownLatch writing = new CountDownLatch(1);
      disk.beforeEachFile(
          () -> {
            if (isRefreshing()) {
              writing.countDown();
              await(mayWrite);
            }
          });
      index.put(said("second"));
      await(writing);
      try {
        assertThat(index.search("成本").total().count()).isEqualTo(1);
      } finally {
        mayWrite.countDown();
      }
      awaitCount(index, 2);
    }
  }

  private static boolean isRefreshing() {
    String refresh = SharedRefresh.class.getName();
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(refresh)));
  }

  @Test
  void refreshThatFailsIsToldAndTriedAgain() throws Exception {
    AtomicInteger refreshes = new AtomicInteger();
    try (IndexThreads threads = new IndexThreads()) {
      TimedRefresh refresh =
          new TimedRefresh(
              threads,
              Duration.ofNanos(1),
              () -> {
                if (refreshes.incrementAndGet() == 1) {
                  throw new IOException("disk");
                }
              });
      refresh.check();
      refresh.plan();
      assertThatIOException().isThrownBy(() -> checkAgainAndAgain(refresh)).withMessage("disk");
      while (refreshes.get() < 2) {
        Thread.onSpinWait();
      }
    }
  }

  private static void checkAgainAndAgain(TimedRefresh refresh) throws Exception {
    while (true) {
      refresh.check();
      Thread.onSpinWait();
    }
  }

  @Test
  void closingDoesNotWaitUntilItIsTime() throws Exception {
    try (TranscriptIndex index = Indexes.empty(AN_HOUR)) {
      index.put(said("first"));
      awaitCount(index, 1);
      index.put(said("second"));
    }
  }

  @Test
  void stalenessIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AN_HOUR.withMaxStaleness(Duration.ofSeconds(-1)))
        .withMessage("maxStaleness must not be negative: PT-1S");
  }

  private static void awaitCount(TranscriptIndex index, int count) throws Exception {
    while (index.search("成本").total().count() < count) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Transcript said(String id) {
    return Transcript.of(id, "", List.of(Cue.untimed("云成本")));
  }
}
