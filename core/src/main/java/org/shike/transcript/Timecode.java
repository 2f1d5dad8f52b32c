// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of a recording together with the way it is written.
 *
 * <p>Two fields are always minutes and seconds, also past 59 ({@code 72:00} is 1 h 12 min); three
 * are hours, minutes and seconds. Immutable.
 *
 * @param time from the start of the recording, zero or later
 * @param written the form in the source, such as {@code 09:30} or {@code 72:00}
 */
public record Timecode(Duration time, String written) {
  private static final Pattern FORM = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");
  private static final Pattern FRACTION = Pattern.compile("[.,](\\d{1,3})$");
  private static final int MILLI_DIGITS = 3;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int MINUTES_AN_HOUR = 60;

  /** Checks the time. */
  public Timecode {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time must not be negative: " + time);
    }
  }

  /**
   * Reads {@code M:SS}, {@code MM:SS}, {@code H:MM:SS} or {@code HH:MM:SS}; empty for everything
   * else, such as {@code 12:75} or {@code 3:1}.
   *
   * @param written the time alone, without blanks
   * @return the time as it is written
   */
  public static Optional<Timecode> parse(String written) {
    Matcher matcher = FORM.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean hasHours = matcher.group(1) != null;
    int hours = hasHours ? Integer.parseInt(matcher.group(1)) : 0;
    int minutes = Integer.parseInt(matcher.group(2));
    int seconds = Integer.parseInt(matcher.group(3));
    if (seconds >= SECONDS_A_MINUTE || (hasHours && minutes >= MINUTES_AN_HOUR)) {
      return Optional.empty();
    }
    Duration time = Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds);
    return Optional.of(new Timecode(time, written));
  }

  /**
   * Reads the same with up to three digits of a second behind a point or a comma, as in {@code
   * 00:05:12,000}.
   *
   * @param written the time alone, without blanks
   * @return the time as it is written
   */
  public static Optional<Timecode> parseExact(String written) {
    Matcher fraction = FRACTION.matcher(written);
    if (!fraction.find()) {
      return parse(written);
    }
    String millis = (fraction.group(1) + "00").substring(0, MILLI_DIGITS);
    return parse(written.substring(0, fraction.start()))
        .map(whole -> whole.time().plusMillis(Integer.parseInt(millis)))
        .map(time -> new Timecode(time, written));
  }

  /**
   * The time in its ordinary form: {@code M:SS}, from one hour on {@code H:MM:SS}.
   *
   * @param time from the start of the recording, zero or later
   * @return the time, written without fractions of a second
   */
  public static Timecode of(Duration time) {
    return new Timecode(time, format(time));
  }

  private static String format(Duration time) {
    if (time.toHours() == 0) {
      return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  /**
   * The form people read: as written, and where minutes are counted past the hour also with hours:
   * {@code 09:30}, {@code 72:00 (1:12:00)}.
   */
  @Override
  public String toString() {
    boolean minutesPastTheHour = time.toHours() > 0 && written.matches("\\d+:\\d\\d");
    return minutesPastTheHour ? written + " (" + format(time) + ")" : written;
  }
}
