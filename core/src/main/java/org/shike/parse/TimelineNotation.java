// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.transcript.Timecode;

/** How the headings and points of a session summary write their times. */
final class TimelineNotation {
  private static final String TIME = "(\\d{1,3}:\\d{2}(?::\\d{2})?)";
  private static final String DASH = "[-–—~～]";
  private static final Pattern RANGE =
      Pattern.compile("[(（]\\s*" + TIME + "\\s*" + DASH + "\\s*" + TIME + "\\s*[)）]");
  private static final Pattern POINT =
      Pattern.compile(TIME + "\\s*" + DASH + "\\s*(\\S.*)", Pattern.DOTALL);

  /** A heading {@code TITLE (T - T)}. */
  record TimedHeading(String title, Timecode start, Timecode end) {}

  /** A point {@code T - TEXT}. */
  record TimedPoint(Timecode start, String text) {}

  private TimelineNotation() {}

  static Optional<TimedHeading> heading(String text) {
    int bracket = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
    if (bracket < 0) {
      return Optional.empty();
    }
    Matcher matcher = RANGE.matcher(text.substring(bracket));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String title = text.substring(0, bracket).strip();
    Optional<Timecode> end = Timecode.parse(matcher.group(2));
    return Timecode.parse(matcher.group(1))
        .flatMap(start -> end.map(last -> new TimedHeading(title, start, last)));
  }

  static Optional<TimedPoint> point(String text) {
    Matcher matcher = POINT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Timecode.parse(matcher.group(1)).map(start -> new TimedPoint(start, matcher.group(2)));
  }

  /** Whether a text starts like a point, but with a time that cannot be, such as {@code 12:75}. */
  static boolean isPointWithoutTime(String text) {
    Matcher matcher = POINT.matcher(text);
    return matcher.matches() && Timecode.parse(matcher.group(1)).isEmpty();
  }
}
