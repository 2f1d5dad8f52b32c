// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.summary.Stamp.End;
import org.shike.parse.summary.Stamp.NextStart;
import org.shike.parse.summary.Stamp.Unknown;
import org.shike.parse.summary.Stamp.Written;
import org.shike.transcript.Timecode;

/** A form of a time, apart from the brackets and separators around it. */
enum WrittenTime {
  /** {@code 58:00 - 1:10:00}, {@code 55:00 - 结束}. */
  RANGE(Parts.START + Parts.TO + "(?:" + Parts.END + "|" + Parts.END_WORD + ")"),

  /**
   * The same without brackets: {@code 55:00 - 结束} alone is a point with that name, so the word
   * needs a text after it.
   */
  BARE_RANGE(
      Parts.START
          + Parts.TO
          + ("(?:" + Parts.END + "(?![A-Za-z0-9%])|" + Parts.END_WORD)
          + "(?=[-–—:：|\\s\\u3000]{1,4}[^-–—:：|\\s\\u3000]))"),

  /** {@code 12:30}. */
  POINT(Parts.START),

  /** The same without brackets; it must not be {@code 12:30 PM} or {@code 12:30分}. */
  BARE_POINT(Parts.START + "(?=[\\s\\u00A0\\u3000]|\\z)(?!\\s?[AaPp]\\.?[Mm]\\b)"),

  /** {@code 约 12-15 分钟}; without the first word it is a duration. */
  MINUTES(
      Parts.ABOUT
          + ("(?<start>\\d{1,3})" + Parts.TO + "(?<end>\\d{1,3})")
          + (Parts.BLANKS + "分钟?")),

  /** {@code 约 55 分钟开始}. */
  MINUTE("(?:" + Parts.ABOUT + ")?(?<start>\\d{1,3})" + Parts.BLANKS + "分钟?(?:开始|起)"),

  /** {@code 13分20秒 - 15分10秒}. */
  UNIT_RANGE(Parts.UNITS_START + Parts.TO + "(?<end>" + Parts.UNITS + ")"),

  /** {@code 13分20秒}, {@code 1h05m}, {@code 90s}; a single unit other than seconds is a duration. */
  UNIT_POINT(Parts.UNITS_START),

  /** {@code 开始}. */
  BEGINNING("(?:开始|开头)");

  /** The parts of the forms. */
  private static final class Parts {
    static final String BLANKS = "[\\s\\u00A0\\u3000]*+";
    static final String TIME =
        "(?:\\d{1,3}:\\d{2}(?::\\d{2})?(?!:?\\d)|\\d{1,3}：\\d{2}(?:：\\d{2})?(?!：?\\d))";
    static final String ABOUT = "(?:大?约|大概|≈)" + BLANKS;
    static final String START = "(?<about>" + ABOUT + ")?(?<start>" + TIME + ")";
    static final String TO = BLANKS + "(?:-->|->|→|[-‐‑–—－−~～]{1,2}|至|到|to\\b)" + BLANKS;
    static final String END = "(?<end>" + TIME + ")";
    static final String UNITS =
        "(?:\\d{1,2}\\s?小[时時]\\s?\\d{1,2}\\s?分[钟鐘]?(?:\\s?\\d{1,2}\\s?秒[钟鐘]?)?"
            + "|\\d{1,3}\\s?分[钟鐘]?\\s?\\d{1,2}\\s?秒[钟鐘]?"
            + "|\\d{1,5}\\s?秒[钟鐘]?"
            + "|\\d{1,2}[hH]\\s?\\d{1,2}[mM](?:in)?(?:\\s?\\d{1,2}[sS])?"
            + "|\\d{1,3}[mM](?:in)?\\s?\\d{1,2}[sS]"
            + "|\\d{1,5}[sS])(?![A-Za-z0-9])";
    static final String UNITS_START = "(?<about>" + ABOUT + ")?(?<start>" + UNITS + ")";
    static final String END_WORD = "(?:(?:会议|视频|录像|演讲)?(?:结束|结尾|末尾|最后)|(?i:end)|[?？])";

    private Parts() {}
  }

  private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
  private static final int SIXTY = 60;

  private final String regex;

  WrittenTime(String regex) {
    this.regex = regex;
  }

  String regex() {
    return regex;
  }

  /** The time that was matched; empty for an impossible one, such as {@code 12:75}. */
  Optional<Stamp> stamp(Matcher matched) {
    return switch (this) {
      case RANGE, BARE_RANGE, UNIT_RANGE -> range(matched);
      case POINT, BARE_POINT, UNIT_POINT -> point(matched);
      case MINUTES -> minutes(matched);
      case MINUTE -> minute(matched);
      case BEGINNING -> Optional.of(new Stamp(minutes("0"), new Unknown(), true));
    };
  }

  private static Optional<Stamp> range(Matcher matched) {
    Optional<Stamp> start = point(matched);
    if (matched.group("end") == null) {
      return start.map(from -> new Stamp(from.start(), new Unknown(), from.approximate()));
    }
    Optional<Timecode> end = timecode(matched.group("end"));
    return start.flatMap(
        from -> end.map(to -> new Stamp(from.start(), new Written(to), from.approximate())));
  }

  private static Optional<Stamp> point(Matcher matched) {
    boolean approximate = matched.group("about") != null;
    End end = approximate ? new Unknown() : new NextStart();
    return timecode(matched.group("start")).map(start -> new Stamp(start, end, approximate));
  }

  private static Optional<Stamp> minutes(Matcher matched) {
    End end = new Written(minutes(matched.group("end")));
    return Optional.of(new Stamp(minutes(matched.group("start")), end, true));
  }

  private static Optional<Stamp> minute(Matcher matched) {
    return Optional.of(new Stamp(minutes(matched.group("start")), new Unknown(), true));
  }

  private static Optional<Timecode> timecode(String written) {
    return Timecode.parse(written.replace('：', ':')).or(() -> units(written));
  }

  /** Seconds alone may be any number, but next to a larger unit every unit is below 60. */
  private static Optional<Timecode> units(String written) {
    List<String> numbers = NO_DIGITS.splitAsStream(written).toList();
    boolean hasSeconds = written.indexOf('秒') >= 0 || written.matches(".*[sS]");
    int seconds = 0;
    for (int at = 0; at < numbers.size(); at++) {
      int number = Integer.parseInt(numbers.get(at));
      if (at > 0 && number >= SIXTY) {
        return Optional.empty();
      }
      seconds = SIXTY * seconds + number;
    }
    return Optional.of(Timecode.of(Duration.ofSeconds(hasSeconds ? seconds : SIXTY * seconds)));
  }

  private static Timecode minutes(String number) {
    return Timecode.of(Duration.ofMinutes(Integer.parseInt(number)));
  }
}
