// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;

/**
 * A time and what it is based on.
 *
 * @param error how far the true time may differ from it; empty if unknown
 */
record GivenTime(Optional<Duration> time, TimeBasis basis, Optional<Duration> error) {
  static final GivenTime NONE = new GivenTime(Optional.empty(), TimeBasis.NONE, Optional.empty());

  static GivenTime of(Duration time, TimeBasis basis, Optional<Duration> error) {
    return new GivenTime(Optional.of(time), basis, error);
  }

  static GivenTime ofWord(Duration time) {
    return of(time, TimeBasis.WORD, Optional.of(Duration.ZERO));
  }

  /** A time inside a range that contains the true one. */
  static GivenTime inside(Duration earliest, Duration latest, Duration time) {
    Duration error = max(time.minus(earliest), latest.minus(time));
    return of(time, TimeBasis.INTERPOLATED, Optional.of(error));
  }

  /** The nearest time in a range. */
  static Duration nearest(Duration time, TimeRange range) {
    Duration notAfter = range.end().map(end -> min(time, end)).orElse(time);
    return max(notAfter, range.start());
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
