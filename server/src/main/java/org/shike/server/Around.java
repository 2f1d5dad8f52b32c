// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shike.transcript.TimeRange;

/**
 * A place in a list of timed parts of a transcript.
 *
 * @param parts all of them, in their order
 * @param at the index of the one at the place
 */
record Around<P>(List<P> parts, int at) {
  /**
   * The last part that starts at or before a time, of several with the same start the first;
   * without one, the first part.
   */
  static <P> Around<P> of(List<P> parts, Function<P, Optional<TimeRange>> when, Duration time) {
    int at = 0;
    Duration latest = Duration.ofMillis(-1);
    for (int next = 0; next < parts.size(); next++) {
      Optional<Duration> start = when.apply(parts.get(next)).map(TimeRange::start);
      if (start.isPresent()
          && start.get().compareTo(time) <= 0
          && start.get().compareTo(latest) > 0) {
        at = next;
        latest = start.get();
      }
    }
    return new Around<>(parts, at);
  }

  /** The part and some before and after it. */
  List<P> within(int context) {
    return parts.subList(Math.max(0, at - context), Math.min(parts.size(), at + 1 + context));
  }
}
