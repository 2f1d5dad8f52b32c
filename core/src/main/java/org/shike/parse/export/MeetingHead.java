// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.source.FrontMatter;

/**
 * What a meeting export contains before its first turn: a title, then {@code 2026年6月2日 下午 5:51|14分钟
 * 43秒} or {@code Tue, Jun 2, 2026 5:51PM • 14:43}. Everything else is untimed text.
 */
final class MeetingHead {
  private static final int MAX_TITLE = 100;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String LABEL = "(?:(?:会议|录制|开始)?(?:时间|日期)|(?i:date|time))";
  private static final String DATE =
      "(?:(?<y>\\d{4})[-/.年] ?(?<m>\\d{1,2})[-/.月] ?(?<d>\\d{1,2})日?"
          + "|(?:[A-Z][a-z]{2,8},? )?(?<month>[A-Z][a-z]{2})[a-z]{0,6}\\.? (?<day>\\d{1,2}), (?<year>\\d{4}))";
  private static final String WEEKDAY = "(?:[ (（]{0,2}(?:星期|周|礼拜)[一二三四五六日天][)）]?)?";
  private static final String PART_OF_DAY = "(?:凌晨|早上|上午|中午|下午|晚上)";
  private static final String CLOCK =
      "(?:"
          + PART_OF_DAY
          + " ?)?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?(?:[AaPp][Mm]|"
          + PART_OF_DAY
          + "))?";
  private static final String TIME =
      "(?:[ T,，]{1,3}(?<time>" + CLOCK + "(?: ?[-–~] ?" + CLOCK + ")?))?";
  private static final String DURATION =
      "(?:\\d{1,4} ?(?:小时|分钟?|秒钟?|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)"
          + "(?: ?\\d{1,2} ?(?:分钟?|秒钟?|minutes?|mins?|m|seconds?|secs?|s)){0,2})";
  private static final String CLOCK_DURATION = "\\d{1,3}:\\d{2}(?::\\d{2})?";
  private static final Pattern WHEN =
      Pattern.compile(
          ("(?:" + LABEL + " ?[:：] ?)?" + DATE + WEEKDAY + TIME)
              + ("(?: ?[|｜•·] ?(?<duration>" + DURATION + "|" + CLOCK_DURATION + "))?"));
  private static final Pattern LENGTH =
      Pattern.compile(
          ("(?:(?:(?:会议|录音|音频)?时长|(?i:duration|length)) ?[:：] ?)?(?<duration>" + DURATION)
              + ("|(?<=[:：] ?)" + CLOCK_DURATION + ")"));
  private static final Pattern TITLE =
      Pattern.compile("(?:(?:会议)?(?:主题|标题|名称)|(?i:topic|title)) ?[:：] ?(.+)");
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?:关键词|(?:参会|与会|出席|记录)(?:人员?)?|发言人|说话人|地点"
              + "|(?i:keywords|speakers|participants|attendees)) ?[:：].*"
              + "|.*(?:[。！？；]|://|[:：.!?]\\z).*");

  private final Map<String, List<String>> metadata = new LinkedHashMap<>();
  private final TextParagraphs text = new TextParagraphs();
  private String title;

  /**
   * Reads the head.
   *
   * @param front the front matter before it
   * @param lines without blanks at their ends
   */
  MeetingHead(FrontMatter front, List<String> lines) {
    metadata.putAll(front.values());
    title = front.first("title").orElse("");
    boolean isFirst = true;
    for (String line : lines) {
      if (!read(line, isFirst)) {
        text.add(MeetingText.withoutMarks(line));
      }
      isFirst &= line.isEmpty();
    }
  }

  String title() {
    return title;
  }

  Map<String, List<String>> metadata() {
    return metadata;
  }

  /** The text of the head; the text of the tail may be added to it. */
  TextParagraphs text() {
    return text;
  }

  private boolean read(String line, boolean isFirst) {
    Map<String, String> facts = facts(line);
    if (!facts.isEmpty()) {
      boolean areNew = facts.keySet().stream().noneMatch(metadata::containsKey);
      facts.forEach((key, value) -> metadata.putIfAbsent(key, List.of(value)));
      return areNew;
    }
    Optional<String> found = isFirst ? title(line) : Optional.empty();
    found.ifPresent(words -> title = words);
    return found.isPresent();
  }

  private static Map<String, String> facts(String line) {
    Map<String, String> facts = new LinkedHashMap<>();
    Matcher when = WHEN.matcher(line);
    Matcher length = LENGTH.matcher(line);
    if (when.matches()) {
      date(when)
          .ifPresent(
              date -> {
                facts.put("date", date.toString());
                facts.put("time", when.group("time"));
                facts.put("duration", when.group("duration"));
              });
    } else if (length.matches()) {
      facts.put("duration", length.group("duration"));
    }
    facts.values().removeIf(Objects::isNull);
    return facts;
  }

  private Optional<String> title(String line) {
    Matcher labelled = TITLE.matcher(line);
    return Optional.of(labelled.matches() ? labelled.group(1) : MeetingText.withoutMarks(line))
        .filter(words -> !words.isEmpty() && words.length() <= MAX_TITLE)
        .filter(words -> !NO_TITLE.matcher(words).matches())
        .filter(words -> title.isBlank() || title.equals(words));
  }

  private static Optional<LocalDate> date(Matcher when) {
    try {
      return when.group("y") == null
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(when.group("year")),
                  1 + MONTHS.indexOf(when.group("month").toLowerCase(Locale.ROOT)),
                  Integer.parseInt(when.group("day"))))
          : Optional.of(
              LocalDate.of(
                  Integer.parseInt(when.group("y")),
                  Integer.parseInt(when.group("m")),
                  Integer.parseInt(when.group("d"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
