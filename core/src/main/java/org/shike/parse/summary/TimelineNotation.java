// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import static org.shike.parse.summary.WrittenTime.BARE_POINT;
import static org.shike.parse.summary.WrittenTime.BARE_RANGE;
import static org.shike.parse.summary.WrittenTime.BEGINNING;
import static org.shike.parse.summary.WrittenTime.MINUTE;
import static org.shike.parse.summary.WrittenTime.MINUTES;
import static org.shike.parse.summary.WrittenTime.POINT;
import static org.shike.parse.summary.WrittenTime.RANGE;
import static org.shike.parse.summary.WrittenTime.UNIT_POINT;
import static org.shike.parse.summary.WrittenTime.UNIT_RANGE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way in which summaries write a time at the start or the end of a text. {@link #ALL} contains
 * them in the order in which they are tried; a new notation is a new row there.
 *
 * @param example a text that this notation reads, but none before it
 * @param side of the text where the time is
 * @param places where in a summary it is understood
 * @param time its form
 * @param pattern the time with what separates it from the text
 */
record TimelineNotation(
    String example, Side side, Set<Place> places, WrittenTime time, Pattern pattern) {

  /** Where in a text the time is. */
  enum Side {
    HEAD,
    TAIL
  }

  /** Where in a summary a text is. */
  enum Place {
    HEADING,
    /** A line outside lists, directly above a list. */
    LINE_ABOVE_LIST,
    /** Any other line outside lists. */
    LINE,
    /** A later line of a text that does not start with a time. */
    LATER_LINE,
    BULLET,
    CELL
  }

  /** No time is longer, however it is written; text before it is not examined. */
  private static final int MAX_TAIL = 48;

  private static final String BLANKS = "[\\s\\u00A0\\u3000]*+";
  private static final String OPEN = "[\\[(（【]" + BLANKS;
  private static final String CLOSE = BLANKS + "[\\])）】]";
  private static final String DASH = BLANKS + "[-–—－:：|｜·]{1,2}" + BLANKS;
  private static final String AFTER = "(?:" + DASH + "|" + BLANKS + ")";
  private static final String BEFORE = "[-–—－:：|｜·\\s\\u00A0\\u3000]{0,3}";
  private static final String NO_DIGIT = "(?<!\\d|\\d:)";

  /** Numbers and pictures before a time are part of the text after it. */
  private static final String MARK =
      "(?<mark>(?:\\d{1,9}[.、．)）]\\s{0,4})?(?:[\\p{So}\\p{Sk}\\uFE0F\\u200D]{1,6}\\s?)?)";

  private static final Set<Place> ANYWHERE = EnumSet.allOf(Place.class);
  private static final Set<Place> FIRST_LINES = EnumSet.complementOf(EnumSet.of(Place.LATER_LINE));
  private static final Set<Place> TITLES = EnumSet.of(Place.HEADING, Place.LINE_ABOVE_LIST);
  private static final Set<Place> TITLES_AND_BULLETS =
      EnumSet.of(Place.HEADING, Place.LINE_ABOVE_LIST, Place.BULLET);
  private static final Set<Place> TEXTS =
      EnumSet.of(Place.HEADING, Place.LINE_ABOVE_LIST, Place.LINE, Place.BULLET);

  static final List<TimelineNotation> ALL =
      List.of(
          head("[16:30 - 20:00] 架构设计", ANYWHERE, OPEN, RANGE, CLOSE + AFTER),
          head("[00:12:31] 下面看成本", ANYWHERE, OPEN, POINT, CLOSE + AFTER),
          head("0:00-10:00 架构解析", ANYWHERE, "", BARE_RANGE, AFTER),
          head("12:30 - 演示", ANYWHERE, "", POINT, DASH),
          head("12:30 演示", FIRST_LINES, "", BARE_POINT, BLANKS),
          head("13分20秒-15分10秒 演示", FIRST_LINES, "", UNIT_RANGE, AFTER),
          head("[1h05m] 演示", FIRST_LINES, OPEN, UNIT_POINT, CLOSE + AFTER),
          head("90s - 演示", FIRST_LINES, "", UNIT_POINT, DASH),
          head("1小时5分", EnumSet.of(Place.CELL), "", UNIT_POINT, BLANKS + "\\z"),
          tail("开场 (00:00 - 05:30)", TEXTS, BEFORE + OPEN, RANGE, CLOSE),
          tail("数据库搭建 [12:30]", TITLES_AND_BULLETS, BEFORE + OPEN, POINT, CLOSE),
          tail("开场：00:00 - 05:30", TITLES, BEFORE + NO_DIGIT, RANGE, ""),
          tail("协议讲解（约 12-15 分钟）", TITLES, BEFORE + OPEN, MINUTES, CLOSE),
          tail("实现细节（约 55 分钟开始）", TITLES, BEFORE + OPEN, MINUTE, CLOSE),
          tail("开场（开始）", TITLES, BEFORE + OPEN, BEGINNING, CLOSE));

  private static TimelineNotation head(
      String example, Set<Place> places, String before, WrittenTime time, String after) {
    Pattern pattern = Pattern.compile(MARK + before + time.regex() + after);
    return new TimelineNotation(example, Side.HEAD, places, time, pattern);
  }

  private static TimelineNotation tail(
      String example, Set<Place> places, String before, WrittenTime time, String after) {
    Pattern pattern = Pattern.compile(before + time.regex() + after + "\\z");
    return new TimelineNotation(example, Side.TAIL, places, time, pattern);
  }

  /** Labels that state a time of the recording. */
  private static final String TIME_LABEL =
      "时间(?:戳|点|轴|码|段|范围)|(?i:timestamps?|timecodes?|time range)";

  /** Labels that may also state the time of day of a meeting. */
  private static final String ANY_LABEL = TIME_LABEL + "|时间|时段|(?i:times?)";

  private static final List<TimelineNotation> LABELLED =
      Stream.of(RANGE, MINUTES, MINUTE, UNIT_RANGE, POINT, UNIT_POINT)
          .map(time -> labelled("时间戳：12:30", TIME_LABEL, time))
          .toList();

  private static final List<TimelineNotation> LABELLED_RANGES =
      Stream.of(RANGE, MINUTES, MINUTE, UNIT_RANGE)
          .map(time -> labelled("时间：12:30-15:00", ANY_LABEL, time))
          .toList();

  private static TimelineNotation labelled(String example, String label, WrittenTime time) {
    String before = "[^\\p{L}\\p{N}]{0,4}(?:" + label + ")" + BLANKS + "[:：]" + BLANKS;
    String after = "(?:" + CLOSE + ")?" + BLANKS + "\\z";
    return head(example, TEXTS, before + "(?:" + OPEN + ")?", time, after);
  }

  /** Reads a text below a heading that is only a labelled time: {@code 时间戳: 约 2-8 分钟}. */
  static Optional<TimedText> readLabelled(String text) {
    return readLabelled(LABELLED, text);
  }

  /** The same for a text that may also say when a meeting took place: {@code 时间：12:30-15:00}. */
  static Optional<TimedText> readLabelledRange(String text) {
    return readLabelled(LABELLED_RANGES, text);
  }

  private static Optional<TimedText> readLabelled(List<TimelineNotation> forms, String text) {
    return forms.stream()
        .flatMap(form -> form.read(text).stream())
        .map(time -> new TimedText(time.stamp(), "", true))
        .findFirst();
  }

  static Optional<TimedText> read(String text, Place place) {
    return ALL.stream()
        .filter(notation -> notation.places.contains(place))
        .flatMap(notation -> notation.read(text).stream())
        .findFirst();
  }

  /** Whether a text starts like a timed one, but with an impossible time, such as {@code 12:75}. */
  static boolean isImpossible(String text, Place place) {
    return read(text, place).isEmpty()
        && ALL.stream()
            .filter(notation -> notation.side == Side.HEAD && notation.places.contains(place))
            .anyMatch(notation -> notation.pattern.matcher(text).lookingAt());
  }

  Optional<TimedText> read(String text) {
    Matcher matcher = pattern.matcher(text);
    return switch (side) {
      case HEAD -> matcher.lookingAt() ? after(text, matcher) : Optional.empty();
      case TAIL -> inTail(text, matcher) ? before(text, matcher) : Optional.empty();
    };
  }

  private Optional<TimedText> after(String text, Matcher matched) {
    String rest = matched.group("mark") + text.substring(matched.end());
    boolean ownLine = matched.end() == text.length() || matched.group().indexOf('\n') >= 0;
    return time.stamp(matched).map(stamp -> new TimedText(stamp, rest.strip(), ownLine));
  }

  private static boolean inTail(String text, Matcher matcher) {
    return matcher.region(Math.max(0, text.length() - MAX_TAIL), text.length()).find();
  }

  private Optional<TimedText> before(String text, Matcher matched) {
    String rest = text.substring(0, matched.start());
    return time.stamp(matched).map(stamp -> new TimedText(stamp, rest.strip(), false));
  }
}
