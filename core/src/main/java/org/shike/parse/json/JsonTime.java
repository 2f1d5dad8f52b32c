// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to write a time in JSON: a number, a number in a string, a clock in a string. */
final class JsonTime {
  private static final double MILLIS_PER_SECOND = 1000;
  private static final int HALF_MILLI_IN_NANOS = 500_000;
  private static final int FRACTION_DIGITS = 9;

  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{1,2})(?:[.,](\\d{1,9}))?");

  private JsonTime() {}

  /**
   * The current value of the source as a time, rounded to the millisecond, because programs write
   * 3.52 as 3.5200000000000005; empty if it is not a time.
   */
  static Optional<Duration> seconds(JsonSource json) {
    return rounded(json.seconds().or(() -> json.string().flatMap(JsonTime::written)));
  }

  /** The same for a number of milliseconds. */
  static Optional<Duration> millis(JsonSource json) {
    OptionalDouble millis = json.number();
    return millis.isPresent()
        ? rounded(JsonSource.seconds(OptionalDouble.of(millis.getAsDouble() / MILLIS_PER_SECOND)))
        : rounded(json.string().flatMap(JsonTime::written));
  }

  private static Optional<Duration> rounded(Optional<Duration> time) {
    return time.map(exact -> exact.plusNanos(HALF_MILLI_IN_NANOS).truncatedTo(ChronoUnit.MILLIS));
  }

  private static Optional<Duration> written(String text) {
    Matcher clock = CLOCK.matcher(text.strip());
    return clock.matches() ? Optional.of(time(clock)) : Optional.empty();
  }

  private static Duration time(Matcher clock) {
    String hours = clock.group(1) == null ? "0" : clock.group(1);
    String fraction = clock.group(4) == null ? "" : clock.group(4);
    return Duration.ofHours(Long.parseLong(hours))
        .plusMinutes(Long.parseLong(clock.group(2)))
        .plusSeconds(Long.parseLong(clock.group(3)))
        .plusNanos(Long.parseLong(fraction + "0".repeat(FRACTION_DIGITS - fraction.length())));
  }
}
