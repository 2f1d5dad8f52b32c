// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in a recording together with how it is written.
 *
 * <p>Two fields are always minutes and seconds, even past 59 ({@code 72:00} is 1 h 12 min); three
 * are hours, minutes and seconds. Immutable.
 *
 * @param time from the start of the recording, zero or later
 * @param written the form in the source, such as {@code 09:30} or {@code 72:00}
 */
public record Timecode(Duration time, String written) {
  private static final Pattern FORM = Pattern.compile("(?:(\\d{1,12}):)?(\\d{1,3}):(\\d{2})");
  private static final Pattern FRACTION = Pattern.compile("[.,](\\d+)$");
  private static final Pattern WITH_HOURS = Pattern.compile("(.+) \\((.+)\\)");
  private static final int NANO_DIGITS = 9;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int MINUTES_PER_HOUR = 60;
  private static final int TEN = 10;

  /** Checks the time. */
  public Timecode {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time must not be negative: " + time);
    }
  }

  /**
   * Reads {@code M:SS}, {@code MM:SS}, {@code H:MM:SS} or {@code HH:MM:SS}; empty for anything
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
    long hours = hasHours ? Long.parseLong(matcher.group(1)) : 0;
    int minutes = Integer.parseInt(matcher.group(2));
    int seconds = Integer.parseInt(matcher.group(3));
    if (seconds >= SECONDS_PER_MINUTE || (hasHours && minutes >= MINUTES_PER_HOUR)) {
      return Optional.empty();
    }
    Duration time = Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds);
    return Optional.of(new Timecode(time, written));
  }

  /**
   * Reads the forms of {@link #parse}, also with a fraction of a second after a point or a comma,
   * as in {@code 00:05:12,000}, and what {@link #toString} writes. The time is exact to the
   * nanosecond.
   *
   * @param written the time alone, without blanks around it
   * @return the time as it is written, without the hours that were added for people
   */
  public static Optional<Timecode> parseExact(String written) {
    Matcher withHours = WITH_HOURS.matcher(written);
    if (!withHours.matches()) {
      return parseFraction(written);
    }
    return parse(withHours.group(1)).filter(time -> time.toString().equals(written));
  }

  private static Optional<Timecode> parseFraction(String written) {
    Matcher fraction = FRACTION.matcher(written);
    if (!fraction.find()) {
      return parse(written);
    }
    String nanos = (fraction.group(1) + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS);
    return parse(written.substring(0, fraction.start()))
        .map(whole -> whole.time().plusNanos(Long.parseLong(nanos)))
        .map(time -> new Timecode(time, written));
  }

  /**
   * The time in its ordinary form: {@code M:SS}, or {@code H:MM:SS} from one hour on.
   *
   * @param time from the start of the recording, zero or later
   * @return the time, written without fractions of a second
   */
  public static Timecode of(Duration time) {
    return new Timecode(time, format(time));
  }

  private static String format(Duration time) {
    long hours = time.toHours();
    String minutes =
        hours == 0 ? String.valueOf(time.toMinutesPart()) : twoDigits(time.toMinutesPart());
    return (hours == 0 ? "" : hours + ":") + minutes + ":" + twoDigits(time.toSecondsPart());
  }

  private static String twoDigits(int number) {
    return number < TEN ? "0" + number : String.valueOf(number);
  }

  /**
   * The form people read: the clock form of the source without fractions of a second and without
   * leading zero hours. Where minutes are counted past the hour, the form with hours follows.
   *
   * <table>
   * <caption>What people read</caption>
   * <tr><th>written<th>read
   * <tr><td>{@code 9:30}, {@code 09:30}, {@code 09:30.250}<td>{@code 9:30}, {@code 09:30}, {@code 09:30}
   * <tr><td>{@code 00:02:05.000}, {@code 01:32:24,400}<td>{@code 2:05}, {@code 1:32:24}
   * <tr><td>{@code 72:00}<td>{@code 72:00 (1:12:00)}
   * <tr><td>any other form, or the form of another time<td>the ordinary form of the time
   * </table>
   *
   * <p>So minutes and seconds stay as written, and a time with hours gets its ordinary form. {@link
   * #parseExact} reads all of these forms.
   */
  @Override
  public String toString() {
    String ordinary = format(time);
    return minutesAsWritten()
        .map(minutes -> time.toHours() > 0 ? minutes + " (" + ordinary + ")" : minutes)
        .orElse(ordinary);
  }

  /** Minutes and seconds as written, if that is the form and it means this time. */
  private Optional<String> minutesAsWritten() {
    String clock = FRACTION.matcher(written).replaceFirst("");
    return parse(clock)
        .filter(whole -> whole.time().equals(time.truncatedTo(ChronoUnit.SECONDS)))
        .map(Timecode::written)
        .filter(minutes -> minutes.indexOf(':') == minutes.lastIndexOf(':'));
  }
}
