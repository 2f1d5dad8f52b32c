// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How fast the cues of a file are spoken, if their times are read correctly. If nobody could speak
 * that fast, or a sentence takes hours, the times have another unit or the file is not a
 * transcript.
 *
 * @param cues number of cues that take time
 * @param characters of these cues, including blanks and signs
 * @param seconds that these cues take together
 */
public record SpeakingRate(int cues, long characters, double seconds) {
  /** Characters per second; the fastest speakers reach half of that. */
  private static final double TOO_FAST = 50;

  /** Characters per second: one in twenty seconds. */
  private static final double TOO_SLOW = 0.05;

  private static final double NANOS_PER_SECOND = 1e9;

  /** The rate of cues in any order; a cue without an end lasts until the next one starts. */
  public static SpeakingRate of(List<RawCue> cues) {
    List<RawCue> sorted =
        cues.stream().sorted(Comparator.comparing((RawCue cue) -> cue.time().start())).toList();
    SpeakingRate all = new SpeakingRate(0, 0, 0);
    for (int at = 0; at < sorted.size(); at++) {
      RawCue cue = sorted.get(at);
      Optional<Duration> next =
          at + 1 < sorted.size()
              ? Optional.of(sorted.get(at + 1).time().start())
              : Optional.empty();
      Duration start = cue.time().start();
      all = all.plus(cue.text().length(), start, cue.time().end().or(() -> next).orElse(start));
    }
    return all;
  }

  private SpeakingRate plus(int length, Duration start, Duration end) {
    double lasts = end.minus(start).toNanos() / NANOS_PER_SECOND;
    return lasts > 0 ? new SpeakingRate(cues + 1, characters + length, seconds + lasts) : this;
  }

  public boolean isTooFast() {
    return characters > TOO_FAST * seconds;
  }

  public boolean isTooSlow() {
    return cues > 0 && characters < TOO_SLOW * seconds;
  }

  /** How long a cue lasts on average. */
  public double secondsPerCue() {
    return seconds / Math.max(1, cues);
  }
}
