// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;

/** Whether a cue may share a passage with the one before it. */
final class Neighbours {
  private Neighbours() {}

  /** Both have a time, in order, or neither has. */
  static boolean inSection(Cue before, Cue next) {
    return before.section().equals(next.section())
        && before.isTimed() == next.isTimed()
        && start(before).compareTo(start(next)) <= 0;
  }

  /** The same speaker says both, one after the other. */
  static boolean inSpeech(Cue before, Cue next, Duration pause) {
    return before.speaker().equals(next.speaker()) && areJoined(before, next, pause);
  }

  /** One is said after the other, by any speaker. */
  static boolean areJoined(Cue before, Cue next, Duration pause) {
    return inSection(before, next)
        && next.isTimed()
        && Pauses.between(before, next).compareTo(pause) < 0;
  }

  private static Duration start(Cue cue) {
    return cue.time().map(TimeRange::start).orElse(Duration.ZERO);
  }
}
