// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.time.Duration;
import java.util.Optional;

/**
 * A stretch of a recording, half-open: the start belongs to it, the end does not. It may be empty,
 * and its end may be unknown. Immutable.
 *
 * @param start from the start of the recording, zero or later
 * @param end not before the start; empty if it is not known
 */
public record TimeRange(Duration start, Optional<Duration> end) {
  /** Checks the order of the two ends. */
  public TimeRange {
    if (start.isNegative()) {
      throw new IllegalArgumentException("start must not be negative: " + start);
    }
    if (end.isPresent() && end.get().compareTo(start) < 0) {
      throw new IllegalArgumentException(
          "end must not be before start: "
              + Timecode.of(end.get().isNegative() ? Duration.ZERO : end.get())
              + " < "
              + Timecode.of(start));
    }
  }

  /**
   * A range whose end is known.
   *
   * @param start from the start of the recording, zero or later
   * @param end not before the start
   * @return the range from start to end
   */
  public static TimeRange of(Duration start, Duration end) {
    return new TimeRange(start, Optional.of(end));
  }

  /**
   * A range whose end is not known.
   *
   * @param start from the start of the recording, zero or later
   * @return the range from {@code start} on
   */
  public static TimeRange from(Duration start) {
    return new TimeRange(start, Optional.empty());
  }
}
