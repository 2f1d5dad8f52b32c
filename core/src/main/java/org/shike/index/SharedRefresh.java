// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.lucene.util.IORunnable;
import org.jspecify.annotations.Nullable;

/**
 * Shows to searches what was changed before they began. Searches that need the same share one
 * refresh, which no searching thread does itself. Thread-safe.
 */
final class SharedRefresh {
  private final IndexThreads threads;
  private final LongSupplier changes;
  private final IORunnable refresh;
  private volatile long shown;
  private @Nullable Future<?> running;

  /**
   * Of an index.
   *
   * @param changes how many were made so far
   * @param refresh shows all of them; is never done twice at once
   */
  SharedRefresh(IndexThreads threads, LongSupplier changes, IORunnable refresh) {
    this.threads = threads;
    this.changes = changes;
    this.refresh = refresh;
  }

  /**
   * Waits until all changes are shown that were made before: for a refresh that began after them,
   * and no more than one that began before.
   *
   * @throws SearchInterruptedException if the caller is interrupted
   */
  void await() throws IOException {
    long made = changes.getAsLong();
    Optional<Future<?>> needed = needed(made);
    while (needed.isPresent()) {
      IndexThreads.await(needed.get());
      needed = needed(made);
    }
  }

  /** The refresh that runs, or a new one; empty where the changes are shown already. */
  private synchronized Optional<Future<?>> needed(long made) {
    if (shown >= made) {
      return Optional.empty();
    }
    if (running == null || running.isDone()) {
      running = threads.start(this::show);
    }
    return Optional.of(running);
  }

  private void show() throws IOException {
    long made = changes.getAsLong();
    refresh.run();
    shown = made;
  }
}
