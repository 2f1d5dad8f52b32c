// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.lucene.util.IORunnable;
import org.jspecify.annotations.Nullable;

/**
 * Shows searches all changes made before they began. Searches that need the same refresh share it,
 * and no searching thread does it itself. Thread-safe.
 */
final class SharedRefresh {
  private final IndexThreads threads;
  private final LongSupplier changes;
  private final IORunnable refresh;
  private volatile long shown;
  private @Nullable Future<?> running;

  /**
   * A refresh of an index.
   *
   * @param changes returns how many were made so far
   * @param refresh shows all of them; never runs twice at once
   */
  SharedRefresh(IndexThreads threads, LongSupplier changes, IORunnable refresh) {
    this.threads = threads;
    this.changes = changes;
    this.refresh = refresh;
  }

  /**
   * Waits until all earlier changes are shown: for at most one refresh that began before them, and
   * for one that began after them.
   *
   * @throws SearchInterruptedException if the caller is interrupted
   */
  void await() throws IOException {
    long made = changes.getAsLong();
    if (shown >= made) {
      return; // most searches: without the lock that all of them share
    }
    Optional<Future<?>> needed = needed(made);
    while (needed.isPresent()) {
      IndexThreads.await(needed.get());
      needed = needed(made);
    }
  }

  /** The running refresh, or a new one; empty if the changes are shown already. */
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
