// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.lucene.util.IORunnable;

/**
 * What a search waits for: all changes made before it, or nothing if it may be stale. Thread-safe.
 */
final class Freshness implements Closeable {
  private final IndexThreads threads;
  private final AtomicLong demands = new AtomicLong();
  private final SharedRefresh shared;
  private final Optional<TimedRefresh> timed;
  private final boolean waits;

  private Freshness(
      IndexThreads threads,
      LongSupplier changes,
      IORunnable refresh,
      Optional<IndexSettings> stale,
      boolean waits) {
    this.threads = threads;
    this.shared = new SharedRefresh(threads, () -> changes.getAsLong() + demands.get(), refresh);
    this.timed =
        stale.map(
            settings -> new TimedRefresh(threads, settings.maxStaleness(), this.shared::await));
    this.waits = waits;
  }

  /**
   * For an index that this process changes.
   *
   * @param changes returns how many were made so far
   * @param refresh shows all of them; never runs twice at once
   */
  static Freshness changing(
      IndexSettings settings, IndexThreads threads, LongSupplier changes, IORunnable refresh) {
    boolean waits = settings.maxStaleness().isZero();
    Optional<IndexSettings> stale = Optional.of(settings).filter(some -> !waits);
    return new Freshness(threads, changes, refresh, stale, waits);
  }

  /** For an index that other processes change. */
  static Freshness onDemand(IndexThreads threads, IORunnable refresh) {
    return new Freshness(threads, () -> 0, refresh, Optional.empty(), false);
  }

  /**
   * To be called before a search.
   *
   * @throws SearchInterruptedException if it has to wait and the caller is interrupted
   */
  void beforeSearch() throws IOException {
    if (waits) {
      shared.await();
    } else if (timed.isPresent()) {
      timed.get().check();
    }
  }

  /** To be called after a change. */
  void afterChange() {
    timed.ifPresent(TimedRefresh::plan);
  }

  /** Shows all changes, and waits for that even if the caller is interrupted. */
  void refresh() throws IOException {
    demands.incrementAndGet();
    threads.run(shared::await);
  }

  @Override
  public void close() {
    timed.ifPresent(TimedRefresh::close);
  }
}
