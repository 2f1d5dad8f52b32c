// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * A cue as subtitle players show it.
 *
 * @param start in whole milliseconds
 * @param end after the start, in whole milliseconds
 * @param cue what is shown
 */
record ShownCue(Duration start, Duration end, Cue cue) {
  /** How long the last cue is shown if its end is not known. */
  private static final Duration LAST = Duration.ofSeconds(5);

  private static final Duration SHORTEST = Duration.ofMillis(1);

  /** Readers accept four digits for the hours. */
  private static final Duration LIMIT = Duration.ofHours(10_000).minus(SHORTEST);

  /** The timed cues of a transcript, sorted by start; cues with the same start keep their order. */
  static List<ShownCue> of(Transcript transcript) {
    List<Cue> sorted =
        transcript.cues().stream()
            .filter(cue -> cue.isTimed() && start(cue).compareTo(LIMIT) < 0)
            .sorted(Comparator.comparing(ShownCue::start))
            .toList();
    List<ShownCue> shown = new ArrayList<>();
    Duration start = LIMIT;
    Duration next = LIMIT;
    for (Cue cue : sorted.reversed()) {
      next = start(cue).equals(start) ? next : start;
      start = start(cue);
      shown.add(new ShownCue(start, end(cue, next), cue));
    }
    Collections.reverse(shown);
    return shown;
  }

  private static Duration start(Cue cue) {
    return millis(cue.time().orElseThrow().start());
  }

  private static Duration end(Cue cue, Duration next) {
    TimeRange time = cue.time().orElseThrow();
    Duration unknown = next.equals(LIMIT) ? start(cue).plus(LAST) : next;
    Duration end = time.end().map(ShownCue::millis).orElse(unknown);
    return earlier(later(end, start(cue).plus(SHORTEST)), LIMIT);
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  static Duration millis(Duration time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** {@code 00:00:01.469}, with {@code point} before the milliseconds. */
  static String written(Duration time, char point) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        point,
        time.toMillisPart());
  }

  /** The line with its times. */
  String times(char point) {
    return written(start, point) + " --> " + written(end, point);
  }
}
