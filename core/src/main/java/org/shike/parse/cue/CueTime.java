// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.TimeRange;

/**
 * When a cue is shown, as in its file: the end may be missing or be before the start.
 *
 * @param written the start as written
 * @param start may be negative, as in the file
 * @param end as written
 */
public record CueTime(String written, Duration start, Optional<Duration> end) {
  public CueTime withStart(Duration start) {
    return new CueTime(written, start, end);
  }

  public CueTime withEnd(Optional<Duration> end) {
    return new CueTime(written, start, end);
  }

  /** Whether there is an end after the start. */
  public boolean lasts() {
    return end.isPresent() && end.get().compareTo(start) > 0;
  }

  /** The end, or the start of a time that does not last. */
  public Duration last() {
    return lasts() ? end.orElse(start) : start;
  }

  /** Whether it is still shown when {@code next} starts. */
  public boolean isLongerThanUntil(CueTime next) {
    return end.isPresent() && end.get().compareTo(next.start) > 0;
  }

  /** The range; only for a time that lasts or has no end. */
  TimeRange range() {
    return new TimeRange(start, end);
  }
}
