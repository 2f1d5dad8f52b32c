// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import org.shike.transcript.TimeRange;

/**
 * A time in milliseconds.
 *
 * @param start first
 * @param end last; the start if that is not known
 */
record Span(long start, long end) {
  static Span of(TimeRange time) {
    return new Span(time.start().toMillis(), time.end().orElse(time.start()).toMillis());
  }

  long length() {
    return end - start;
  }

  boolean overlaps(Span other) {
    return shared(other) > 0 || start == other.start;
  }

  /** Whether half of the shorter one is in the other. */
  boolean isInStep(Span other) {
    return 2 * shared(other) >= Math.min(length(), other.length());
  }

  private long shared(Span other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }
}
