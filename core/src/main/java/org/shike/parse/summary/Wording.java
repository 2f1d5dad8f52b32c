// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.regex.Pattern;

/** What the words of a line reveal about its role in a summary. */
final class Wording {
  private static final int MAX_TITLE = 80;
  private static final int MAX_LABEL = 40;

  private static final Pattern SENTENCE = Pattern.compile("[，。！？；\\n]|[.,;!]\\s|[.!]\\z");
  private static final Pattern CLOSING =
      Pattern.compile(
          "要点|总结|小结|结论|术语|名词解释|词汇|备注|注释|附注|附录|参考|链接|资源|"
              + "(?i:key points|takeaway|summary|conclusion|glossary|notes|references|appendix|"
              + "resources)");
  private static final Pattern SCHEDULE = Pattern.compile("日程|时间安排|时间表|作息|(?i:schedule|timetable)");

  private Wording() {}

  /** Whether a timed line above a list is speech, not the title of the list. */
  static boolean isProse(String text) {
    return text.length() > MAX_TITLE || SENTENCE.matcher(text).find();
  }

  /** Whether a label at the end of a summary is about the whole recording. */
  static boolean isClosing(String text) {
    return text.length() <= MAX_LABEL && CLOSING.matcher(text).find();
  }

  /** Whether the times below a label are times of day. */
  static boolean isSchedule(String text) {
    return text.length() <= MAX_LABEL && SCHEDULE.matcher(text).find();
  }
}
