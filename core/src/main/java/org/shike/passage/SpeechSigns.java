// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;

/** Tells recognised or subtitled speech from a summary. */
final class SpeechSigns {
  /**
   * Subtitles are shown for at most about 7 seconds, recognisers cut after 3 to 10; the points of a
   * summary are about a minute apart.
   */
  private static final Duration BRIEF = Duration.ofSeconds(15);

  private SpeechSigns() {}

  /** Whether more than half of the timed cues are brief, and there are any. */
  static boolean areIn(List<Cue> cues) {
    List<TimeRange> times = cues.stream().flatMap(cue -> cue.time().stream()).toList();
    int brief = 0;
    for (int at = 0; at < times.size(); at++) {
      if (length(times, at).filter(length -> length.compareTo(BRIEF) < 0).isPresent()) {
        brief++;
      }
    }
    return brief > times.size() / 2;
  }

  /** A time without an end lasts until the next one. */
  private static Optional<Duration> length(List<TimeRange> times, int at) {
    Optional<Duration> next =
        at + 1 < times.size() ? Optional.of(times.get(at + 1).start()) : Optional.empty();
    Duration start = times.get(at).start();
    return times.get(at).end().or(() -> next).map(end -> end.minus(start));
  }
}
