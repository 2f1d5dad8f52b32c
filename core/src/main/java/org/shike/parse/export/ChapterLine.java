// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shike.parse.cue.Chapter;
import org.shike.parse.cue.ClockTime;
import org.shike.parse.cue.CueTime;

/**
 * A line of a video's description that names a chapter: {@code 0:00 - 开场}, {@code (0:00) Intro},
 * {@code ▶ 12:30 成本}, {@code 开场 0:00}. Numbers and pictures before the time belong to the title,
 * bullets and arrows do not.
 */
final class ChapterLine {
  private static final int MAX_LENGTH = 200;

  private static final String BLANKS = "[\\s\\u3000]{0,9}+";
  private static final String TIME = "(?<time>" + ClockTime.REGEX + ")";
  private static final String UNTIL =
      "(?:" + BLANKS + "[-–—~～至到]" + BLANKS + "(?<end>" + ClockTime.REGEX + "))?";
  private static final String BULLETS = "[-–—•·*►▶▷▸→➤‣◦●\\uFE0F\\s\\u3000]{0,9}+";
  private static final String MARK =
      "(?<mark>(?:\\d{1,3}(?:[.、)）]|\\uFE0F?\\u20E3)"
          + BLANKS
          + ")?[\\p{So}\\p{Sk}\\uFE0F\\u200D]{0,9}+)";
  private static final String OPEN = "[\\[(（【〔「<]?";
  private static final String CLOSE = "[\\])）】〕」>]?";
  private static final String BETWEEN = "[-–—―－:：|｜·•►▶▸→➜➤~=.…\\s\\u3000]{0,40}";

  private static final Pattern HEAD =
      Pattern.compile(
          (BULLETS + MARK + BULLETS + OPEN + BLANKS + TIME + UNTIL + BLANKS + CLOSE)
              + (BETWEEN + "+(?<title>.++)"));
  private static final Pattern TAIL =
      Pattern.compile(
          (BULLETS + "(?<title>[^\\s\\u3000].{0,180}?)" + BETWEEN + "(?<![\\d:])" + OPEN + BLANKS)
              + (TIME + UNTIL + BLANKS + CLOSE));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern TIMES = Pattern.compile("[\\d:.]++");

  private ChapterLine() {}

  /** The chapter of a line; empty if it does not name one. */
  static Optional<Chapter> read(int number, String written) {
    String line = written.strip();
    if (line.length() > MAX_LENGTH || line.indexOf(':') < 0) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(line);
    if (head.matches()) {
      return chapter(
          number, head, (head.group("mark").strip() + " " + head.group("title")).strip());
    }
    Matcher tail = TAIL.matcher(line);
    return tail.matches() ? chapter(number, tail, tail.group("title")) : Optional.empty();
  }

  private static Optional<Chapter> chapter(int number, Matcher matched, String title) {
    boolean isWord = WORD.matcher(title).find() && !TIMES.matcher(title).matches();
    Optional<Duration> end = time(matched.group("end"));
    String written = matched.group("time");
    return time(written)
        .filter(start -> isWord)
        .map(start -> new Chapter(number, title, new CueTime(written, start, end)));
  }

  private static Optional<Duration> time(@Nullable String written) {
    return Optional.ofNullable(written).flatMap(ClockTime::parse);
  }
}
