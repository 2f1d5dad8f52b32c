// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shike.transcript.Timecode;

/**
 * A time range as it is typed: {@code 10:00..20:00}, {@code 10:00 - 20:00}, {@code ..20:00}.
 *
 * @param from its start, if given
 * @param until its end, if given
 * @param length its length in characters
 */
record WrittenStretch(Optional<Duration> from, Optional<Duration> until, int length) {
  private static final String TIME = "(\\d{1,3}(?::\\d{1,3})?:\\d\\d(?:[.,]\\d{1,3})?)";

  /** Only dots leave a side open: {@code 10:00-} may be anything. */
  private static final Pattern OPEN = Pattern.compile("(?:" + TIME + "\\.\\.|\\.\\." + TIME + ")");

  private static final String SIGN = "(?:\\.\\.|[-–—~至到])";

  /** With a blank on one side only, a sign belongs to the other side: {@code 10:00.. 20:00}. */
  private static final Pattern CLOSED =
      Pattern.compile(TIME + "(?:" + SIGN + "| {1,3}" + SIGN + " {1,3})" + TIME);

  /**
   * The range at an offset of a folded text; it may end before it starts, and more of a word may
   * follow.
   */
  static Optional<WrittenStretch> at(String signs, int place) {
    return at(CLOSED.matcher(signs), place).or(() -> at(OPEN.matcher(signs), place));
  }

  private static Optional<WrittenStretch> at(Matcher matcher, int place) {
    boolean isOne =
        matcher.region(place, matcher.regionEnd()).lookingAt()
            && isTime(matcher.group(1))
            && isTime(matcher.group(2));
    return isOne
        ? Optional.of(
            new WrittenStretch(
                time(matcher.group(1)), time(matcher.group(2)), matcher.end() - place))
        : Optional.empty();
  }

  private static boolean isTime(@Nullable String side) {
    return side == null || time(side).isPresent();
  }

  private static Optional<Duration> time(@Nullable String side) {
    return Optional.ofNullable(side).flatMap(Timecode::parseExact).map(Timecode::time);
  }
}
