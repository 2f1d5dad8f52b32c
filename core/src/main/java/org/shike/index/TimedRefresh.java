// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IORunnable;
import org.jspecify.annotations.Nullable;

/**
 * Shows searches the changes some time after they were made, on a thread of the index: at once if
 * the last refresh is long enough ago, and no more often than that. No search waits for it.
 * Thread-safe.
 */
final class TimedRefresh implements Closeable {
  private final IndexThreads threads;
  private final long interval;
  private final IORunnable refresh;
  private long last;
  private boolean isPlanned;
  private boolean isClosed;
  private volatile @Nullable Future<?> newest;

  TimedRefresh(IndexThreads threads, Duration interval, IORunnable refresh) {
    this.threads = threads;
    this.interval = nanos(interval);
    this.refresh = refresh;
    this.last = System.nanoTime() - this.interval;
  }

  /** An interval in nanoseconds; longer ones are cut to half of all nanoseconds. */
  private static long nanos(Duration interval) {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE / 2);
    return (interval.compareTo(longest) > 0 ? longest : interval).toNanos();
  }

  /** Plans a refresh, unless there is one that has not begun. */
  synchronized void plan() {
    if (!isPlanned && !isClosed) {
      isPlanned = true;
      newest = threads.start(this::show);
    }
  }

  /**
   * Checks that the changes can be shown; if the last refresh failed, plans another one.
   *
   * @throws IOException if the last refresh failed
   */
  void check() throws IOException {
    Future<?> ended = newest;
    if (ended != null && ended.isDone()) {
      try {
        IndexThreads.await(ended);
      } catch (IOException | RuntimeException e) {
        plan();
        throw e;
      }
    }
  }

  private void show() throws IOException {
    if (isTime()) {
      refresh.run();
    }
  }

  /** Waits until it is time; false if the index is closed meanwhile. */
  private synchronized boolean isTime() {
    try {
      for (long left = left(); left > 0 && !isClosed; left = left()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      isClosed = true; // threads of an index are interrupted only to end them
    }
    isPlanned = false;
    last = System.nanoTime();
    return !isClosed;
  }

  private long left() {
    return last + interval - System.nanoTime();
  }

  /** Ends all waiting; a planned refresh is not done. */
  @Override
  public synchronized void close() {
    isClosed = true;
    notifyAll();
  }
}
