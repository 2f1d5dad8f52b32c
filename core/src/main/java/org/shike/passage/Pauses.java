// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;

/** The silence between two cues. */
final class Pauses {
  private Pauses() {}

  /** Zero if they overlap or if it is not known: a cue without an end may last until the next. */
  static Duration between(Cue before, Cue next) {
    Optional<Duration> end = before.time().flatMap(TimeRange::end);
    Optional<Duration> start = next.time().map(TimeRange::start);
    return end.flatMap(from -> start.map(to -> to.minus(from)))
        .filter(pause -> !pause.isNegative())
        .orElse(Duration.ZERO);
  }
}
