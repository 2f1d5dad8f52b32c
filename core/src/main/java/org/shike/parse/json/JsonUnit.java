// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.SpeakingRate;

/**
 * The unit of the numbers in a file whose keys do not state it. Each reading of a file has its own.
 */
final class JsonUnit {
  /** Cues do not last a quarter of an hour, and recordings do not last a day. */
  private static final double MAX_SECONDS_OF_CUE = 1_000;

  private static final Duration MAX_RECORDING = Duration.ofDays(1);

  private final boolean isMillis;
  private int numbers;
  private int clocks;

  private JsonUnit(boolean isMillis) {
    this.isMillis = isMillis;
  }

  static JsonUnit seconds() {
    return new JsonUnit(false);
  }

  static JsonUnit millis() {
    return new JsonUnit(true);
  }

  /** The current value of the source as a time. */
  Optional<Duration> time(JsonSource json) {
    Optional<Duration> time = isMillis ? JsonTime.millis(json) : JsonTime.seconds(json);
    boolean isNumber = json.number().isPresent();
    numbers += isNumber ? 1 : 0;
    clocks += !isNumber && time.isPresent() ? 1 : 0;
    return time;
  }

  /**
   * Whether cues make sense only in milliseconds: they start and end at whole numbers, in seconds
   * nobody would speak that slowly, and the cues or the recording would be impossibly long.
   */
  boolean areMillis(List<RawCue> cues) {
    boolean areWhole =
        numbers > 0 && clocks == 0 && cues.stream().allMatch(cue -> isWhole(cue.time()));
    SpeakingRate rate = SpeakingRate.of(cues);
    return areWhole
        && rate.isTooSlow()
        && !areMinutesOfADay(cues)
        && (rate.secondsPerCue() >= MAX_SECONDS_OF_CUE || cues.stream().anyMatch(JsonUnit::isLate));
  }

  private static boolean isWhole(CueTime time) {
    return isWhole(time.start()) && time.end().filter(end -> !isWhole(end)).isEmpty();
  }

  private static boolean isWhole(Duration time) {
    return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** People write whole minutes, all within a day, for long sections. */
  private static boolean areMinutesOfADay(List<RawCue> cues) {
    return cues.size() > 1
        && cues.stream().allMatch(cue -> cue.time().start().toSecondsPart() == 0 && !isLate(cue));
  }

  private static boolean isLate(RawCue cue) {
    return cue.time().start().compareTo(MAX_RECORDING) > 0;
  }
}
