// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.QueryTimeout;

/**
 * When a search has to end: when its time is up, or its thread is interrupted. Lucene asks it
 * itself, from the searching thread; code that does not go through Lucene asks {@link
 * Passages#isTimeUp}.
 *
 * @param nanos of {@link System#nanoTime}; empty for no time limit
 */
record Deadline(Optional<Long> nanos) implements QueryTimeout {
  static Deadline none() {
    return new Deadline(Optional.empty());
  }

  static Deadline in(Duration limit) {
    return new Deadline(Optional.of(System.nanoTime() + limit.toNanos()));
  }

  /**
   * How long something took, up to now.
   *
   * @param start when it began, of {@link System#nanoTime}
   */
  static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** The time that is left of a limit. */
  Duration left(Duration limit) {
    return nanos
        .map(end -> Duration.ofNanos(Math.max(0, end - System.nanoTime())))
        .filter(left -> left.compareTo(limit) < 0)
        .orElse(limit);
  }

  /** The time that is left; empty for no time limit. */
  Optional<Duration> left() {
    return nanos.map(end -> Duration.ofNanos(Math.max(0, end - System.nanoTime())));
  }

  @Override
  public boolean shouldExit() {
    return Thread.currentThread().isInterrupted()
        || nanos.filter(end -> System.nanoTime() - end >= 0).isPresent();
  }
}
