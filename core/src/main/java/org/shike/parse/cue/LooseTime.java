// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Anything that looks like a time, however it is written: with wide characters, blanks, the wrong
 * separator, only seconds, a minus in the middle or digits that no clock has.
 *
 * <pre>
 * 00：00：03,500               3.5 s
 * 00: 00: 05, 000              5 s
 * 00:00:04:609                 4.609 s
 * 00:00:04,560.0000000000009   4.56 s
 * 59.240                       59.24 s
 * 00:00:-1,-500                -1.5 s
 * </pre>
 *
 * @param time may be negative
 * @param hasHours whether it has hours, minutes and seconds
 * @param hasMinutes whether it has more than seconds
 * @param hasFraction whether it has a fraction of a second
 */
public record LooseTime(Duration time, boolean hasHours, boolean hasMinutes, boolean hasFraction) {
  /** Any separator between the parts, if the last part has the three digits of milliseconds. */
  private static final Pattern MILLIS =
      Pattern.compile("(?:(\\d{1,4})[:.,])?(\\d{1,3})[:.,](\\d{1,2})[:.,](\\d{3})");

  /** The extra digits after a fraction come from binary floating point. */
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?:(?:(\\d{1,4}):)?(\\d{1,3}):)?(\\d{1,6})(?:[.,:](\\d{0,9}+)[.,\\d]{0,40})?");

  private static final Pattern BLANKS = Pattern.compile("\\s*([:.,])\\s*");
  private static final Pattern MINUS = Pattern.compile("(^|[:.,])-(?=\\d)");
  private static final int WIDE = 0xFEE0;
  private static final int NANO_DIGITS = 9;
  private static final int MILLI_DIGITS = 3;

  /**
   * Reads a time.
   *
   * @param countsMillis whether {@code 6.90} means 90 milliseconds
   */
  public static Optional<LooseTime> of(String written, boolean countsMillis) {
    String narrow = BLANKS.matcher(narrow(written.strip())).replaceAll("$1");
    String amount = MINUS.matcher(narrow).replaceAll("$1");
    Matcher millis = MILLIS.matcher(amount);
    Matcher time = millis.matches() ? millis : FRACTION.matcher(amount);
    return time == millis || time.matches()
        ? Optional.of(of(time, countsMillis, amount.length() < narrow.length()))
        : Optional.empty();
  }

  private static LooseTime of(Matcher time, boolean countsMillis, boolean isNegative) {
    String fraction = time.group(4) == null ? "" : time.group(4);
    Duration amount =
        Duration.ofHours(number(time.group(1)))
            .plusMinutes(number(time.group(2)))
            .plusSeconds(number(time.group(3)))
            .plusNanos(nanos(fraction, countsMillis));
    return new LooseTime(
        isNegative ? amount.negated() : amount,
        time.group(1) != null,
        time.group(2) != null,
        !fraction.isEmpty());
  }

  /** The same text with ASCII separators and digits. */
  private static String narrow(String written) {
    StringBuilder narrow = new StringBuilder(written.length());
    for (int at = 0; at < written.length(); at++) {
      narrow.append(narrow(written.charAt(at)));
    }
    return narrow.toString();
  }

  private static char narrow(char character) {
    char narrow = character >= '！' && character <= '～' ? (char) (character - WIDE) : character;
    return switch (narrow) {
      case ';', '∶' -> ':';
      case '。' -> '.';
      case '−' -> '-';
      default -> narrow;
    };
  }

  /** The value of some digits; 0 if there are none. */
  static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The digits of a fraction, at most nine, as nanoseconds. */
  public static long nanos(String fraction, boolean countsMillis) {
    if (fraction.isEmpty()) {
      return 0;
    }
    return countsMillis && fraction.length() <= MILLI_DIGITS
        ? Duration.ofMillis(number(fraction)).toNanos()
        : number(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
  }

  /** Whether it is more than a plain number. */
  public boolean isLikely() {
    return hasMinutes || hasFraction;
  }

  /** Whether nothing else is written like this, neither a time of day nor a ratio. */
  public boolean isSure() {
    return hasHours || (hasMinutes && hasFraction);
  }
}
