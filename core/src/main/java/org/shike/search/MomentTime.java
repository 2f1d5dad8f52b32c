// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * When a moment takes place, and how exactly that is known. Immutable.
 *
 * @param range from its start to the end of all the text that is shown; empty for untimed text
 * @param basis what its start is based on
 * @param error the largest distance between this start and the true one: zero for {@link
 *     TimeBasis#WORD} and {@link TimeBasis#CUE}, the length of the section for {@link
 *     TimeBasis#SECTION}; empty if that length is not known, and for every other basis
 * @param sourceTimestamp its start as the source writes it, such as {@code 72:00}; empty for
 *     untimed text
 */
public record MomentTime(
    Optional<TimeRange> range, TimeBasis basis, Optional<Duration> error, String sourceTimestamp) {
  /** {@return the time from the start of the recording; empty for untimed text} */
  public Optional<Duration> start() {
    return range.map(TimeRange::start);
  }

  /** {@return the time at which it is over; empty if that is not known} */
  public Optional<Duration> end() {
    return range.flatMap(TimeRange::end);
  }

  /**
   * The start in the form people read, see {@link Timecode#toString}: {@code 09:30}, {@code 2:05}
   * for {@code 00:02:05.000}, and from one hour on {@code 72:00 (1:12:00)}; empty for untimed text.
   */
  @Override
  public String toString() {
    return start().map(start -> new Timecode(start, sourceTimestamp).toString()).orElse("");
  }
}
