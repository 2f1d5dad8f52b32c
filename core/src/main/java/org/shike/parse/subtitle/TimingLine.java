// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.LooseTime;
import org.shike.transcript.Message;

/**
 * The notation of the times in the lines that start a cue: {@code 00:00:01,469 --> 00:00:03,200} in
 * SubRip and WebVTT, {@code 0:00:01.469,0:00:03.200} in SBV.
 *
 * <p>Hours may be missing, comma and point mean the same, and so do the arrows into which editors
 * and translation programs turn {@code -->}. Whatever follows the end is WebVTT settings.
 */
final class TimingLine {
  private static final String TIME = "(-?)(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{1,2})(?:[.,](\\d{1,9}))?";
  private static final int GROUPS_PER_TIME = 5;

  /** Other arrows also appear in ordinary text, between times of day. */
  private static final String SURE = "(?=-?[^-–—→]*(?:-->|[.,]\\d{1,9}\\s*(?:->|[–—]>|→)))";

  private static final String ARROWS = "\\s*(?:-{1,2}>|[–—]>|→)\\s*";

  /** Without a blank before it, only a whole word is a setting, so the O of {@code 0O} is not. */
  static final String SETTINGS = "(?:(?:\\s+[A-Za-z]\\w*|[A-Za-z]{4,12})[:=].*)?";

  private static final String NO_SETTINGS = "";
  private static final Pattern ARROW =
      Pattern.compile(SURE + "(" + TIME + ")" + ARROWS + TIME + SETTINGS);
  private static final Pattern COMMA = Pattern.compile("(" + TIME + ")," + TIME + NO_SETTINGS);
  private static final OrdinaryTiming ORDINARY_ARROW = OrdinaryTiming.of(" --> ", SETTINGS);
  private static final OrdinaryTiming ORDINARY_COMMA = OrdinaryTiming.of(",", NO_SETTINGS);
  private static final Pattern WITHOUT_END = Pattern.compile("(" + TIME + ")\\s*-->");

  /** Instead of a start there may be nothing, or a damaged start. */
  private static final String FIRST_WITHOUT_START = "-,:?xX0123456789";

  private static final char LAST_OF_FIRST = 'x';

  private final Pattern form;
  private final OrdinaryTiming ordinary;
  private final LooseTiming loose;
  private final boolean countsMillis;

  private TimingLine(
      Pattern form, OrdinaryTiming ordinary, LooseTiming loose, boolean countsMillis) {
    this.form = form;
    this.ordinary = ordinary;
    this.loose = loose;
    this.countsMillis = countsMillis;
  }

  /** The notation with an arrow between start and end. */
  static TimingLine withArrow() {
    return new TimingLine(ARROW, ORDINARY_ARROW, LooseTiming.ARROW, false);
  }

  /** The notation with a comma between start and end. */
  static TimingLine withComma() {
    return new TimingLine(COMMA, ORDINARY_COMMA, LooseTiming.COMMA, false);
  }

  /**
   * The same notation as used in these lines. In files that write {@code 0:0:6.90} without leading
   * zeros, the fraction is 90 milliseconds; else a fraction is decimal, and {@code 6.9} is 6,900
   * milliseconds.
   */
  TimingLine asIn(List<String> lines) {
    return new TimingLine(form, ordinary, loose, lines.stream().anyMatch(this::isUnpadded));
  }

  private boolean isUnpadded(String line) {
    String stripped = line.strip();
    if (!mayStartWithTime(stripped) || stripped.indexOf(':') < 0 || ordinary.matches(stripped)) {
      return false;
    }
    Matcher matcher = form.matcher(stripped);
    return matcher.matches()
        && (isUnpadded(matcher, 1) || isUnpadded(matcher, 1 + GROUPS_PER_TIME));
  }

  private static boolean isUnpadded(Matcher time, int before) {
    boolean hasHours = time.group(before + 2) != null;
    return time.group(before + 4).length() == 1
        || (hasHours && time.group(before + 3).length() == 1);
  }

  /** Whether a line has a start and an end. */
  boolean matches(String line) {
    String stripped = line.strip();
    return mayStartWithTime(stripped)
        && (ordinary.matches(stripped)
            || readOther(stripped).filter(time -> time.end().isPresent()).isPresent());
  }

  /** The time in a line; empty if the line does not start a cue. */
  Optional<CueTime> read(String line) {
    String stripped = line.strip();
    if (!mayStartWithTime(stripped)) {
      return Optional.empty();
    }
    return ordinary.read(stripped).or(() -> readOther(stripped));
  }

  /** The same, using only the regular expressions. */
  Optional<CueTime> readOther(String stripped) {
    return stripped.indexOf(':') < 0
        ? loose.read(stripped, countsMillis)
        : readExact(stripped).or(() -> loose.read(stripped, countsMillis));
  }

  private Optional<CueTime> readExact(String stripped) {
    Matcher matcher = form.matcher(stripped);
    if (matcher.matches()) {
      return Optional.of(
          new CueTime(
              matcher.group(1), time(matcher, 1), Optional.of(time(matcher, 1 + GROUPS_PER_TIME))));
    }
    Matcher open = WITHOUT_END.matcher(stripped);
    return open.matches()
        ? Optional.of(new CueTime(open.group(1), time(open, 1), Optional.empty()))
        : Optional.empty();
  }

  /** The end in a line whose start is not a time. */
  Optional<Duration> readEnd(String stripped) {
    boolean mayLackStart =
        stripped.length() >= LooseTiming.MIN_LENGTH
            && stripped.charAt(0) <= LAST_OF_FIRST
            && FIRST_WITHOUT_START.indexOf(stripped.charAt(0)) >= 0;
    return mayLackStart ? loose.readEnd(stripped) : Optional.empty();
  }

  /** What is wrong with a line that was meant to start a cue but has no readable times. */
  Optional<Message> problem(String line) {
    String stripped = line.strip();
    return mayStartWithTime(stripped) && stripped.indexOf(':') > 0
        ? loose.problem(stripped)
        : Optional.empty();
  }

  /** Saves most lines of a file the regular expressions. */
  private static boolean mayStartWithTime(String stripped) {
    return !stripped.isEmpty()
        && switch (stripped.charAt(0)) {
          case '-', '−', '－' -> true;
          default -> Character.isDigit(stripped.charAt(0));
        };
  }

  private Duration time(Matcher time, int before) {
    Duration whole =
        Duration.ofHours(number(time.group(before + 2)))
            .plusMinutes(number(time.group(before + 3)))
            .plusSeconds(number(time.group(before + 4)))
            .plusNanos(nanos(time.group(before + 5)));
    return time.group(before + 1).isEmpty() ? whole : whole.negated();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private long nanos(@Nullable String fraction) {
    return fraction == null ? 0 : LooseTime.nanos(fraction, countsMillis);
  }
}
