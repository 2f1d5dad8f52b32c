// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

@Timeout(60)
class SharedRefreshTest {
  /** More than enough for more merges at once than Lucene makes before it waits. */
  private static final int PUTS = 200;

  private final AtomicLong changes = new AtomicLong();
  private final AtomicInteger refreshes = new AtomicInteger();

  @Test
  void nothingChangedIsNothingToDo() throws IOException {
    try (IndexThreads threads = new IndexThreads()) {
      SharedRefresh refresh = new SharedRefresh(threads, changes::get, refreshes::incrementAndGet);
      refresh.await();
      changes.incrementAndGet();
      refresh.await();
      refresh.await();
    }
    assertThat(refreshes).hasValue(1);
  }

  /** However many searches wait, a refresh serves all that began before it did. */
  @Test
  void searchesThatWaitShareOneRefresh() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (IndexThreads threads = new IndexThreads()) {
      SharedRefresh refresh =
          new SharedRefresh(
              threads,
              changes::get,
              () -> {
                refreshes.incrementAndGet();
                running.countDown();
                await(mayEnd);
              });
      changes.incrementAndGet();
      List<FutureTask<Boolean>> searches = new ArrayList<>();
      searches.add(started(refresh));
      await(running);
      changes.incrementAndGet(); // is not seen by the refresh that is running
      for (int i = 0; i < 20; i++) {
        searches.add(started(refresh));
      }
      assertThat(searches).noneMatch(FutureTask::isDone);
      mayEnd.countDown();
      for (FutureTask<Boolean> search : searches) {
        assertThat(search.get()).isTrue();
      }
    }
    assertThat(refreshes).hasValue(2);
  }

  @Test
  void refreshThatFailsIsTriedAgainByTheNextSearch() throws IOException {
    try (IndexThreads threads = new IndexThreads()) {
      SharedRefresh refresh =
          new SharedRefresh(
              threads,
              changes::get,
              () -> {
                if (refreshes.incrementAndGet() == 1) {
                  throw new IOException("disk");
                }
              });
      changes.incrementAndGet();
      assertThatIOException().isThrownBy(refresh::await).withMessage("disk");
      refresh.await();
    }
    assertThat(refreshes).hasValue(2);
  }

  @Test
  void searchWaitsForNoMergeHoweverFarTheyFallBehind() throws IOException {
    CountDownLatch mayMerge = new CountDownLatch(1);
    Disk disk = new Disk(new ByteBuffersDirectory());
    disk.beforeEachFile(
        () -> {
          if (Thread.currentThread().getName().startsWith("Lucene Merge Thread")) {
            await(mayMerge);
          }
        });
    try (TranscriptIndex index = TranscriptIndex.open(disk, IndexSettings.standard());
        Closeable merges = mayMerge::countDown) {
      assertThat(merges).isNotNull();
      for (int put = 1; put <= PUTS; put++) {
        index.put(Transcript.of("t" + put, "", List.of(Cue.untimed("云成本"))));
        assertThat(index.search("成本").total().count()).isEqualTo(put);
      }
    }
  }

  private static FutureTask<Boolean> started(SharedRefresh refresh) {
    FutureTask<Boolean> search =
        new FutureTask<>(
            () -> {
              refresh.await();
              return true;
            });
    Thread.ofPlatform().start(search);
    return search;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
