// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of ASS: hours, minutes, seconds and hundredths, {@code 0:01:02.50}. */
final class AssTime {
  private static final Pattern TIME =
      Pattern.compile("(-?)(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,:](\\d{1,3})\\d{0,6})?");
  private static final int MILLI_DIGITS = 3;

  private AssTime() {}

  static Optional<Duration> parse(String written) {
    Matcher time = TIME.matcher(written);
    if (!time.matches()) {
      return Optional.empty();
    }
    Duration amount =
        Duration.ofHours(number(time.group(2)))
            .plusMinutes(number(time.group(3)))
            .plusSeconds(number(time.group(4)))
            .plusMillis(millis(time.group(5)));
    return Optional.of(time.group(1).isEmpty() ? amount : amount.negated());
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int millis(@Nullable String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt(fraction + "0".repeat(MILLI_DIGITS - fraction.length()));
  }
}
