// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line says about its speaker before its text: {@code Name: }, {@code 名字：}, {@code [NAME] },
 * and {@code >> } or {@code - } for a change of speaker, before a name or alone.
 *
 * @param name who speaks; empty if only a change is marked
 * @param length of the label in the line
 * @param isCertain whether it cannot be anything else
 */
public record SpeakerLabel(Optional<String> name, int length, boolean isCertain) {
  private static final String CHANGE = "(>{2,3}\\s*|[-–—]\\s+)?";
  private static final String WORD = "[\\p{L}\\p{M}\\d'’._-]{0,29}";
  private static final String LATIN = "\\p{Lu}" + WORD + "(?: [\\p{Lu}\\d]" + WORD + "){0,3}";
  private static final String HAN = "\\p{IsHan}[\\p{IsHan}·•A-Za-z0-9 _-]{0,15}";
  private static final String CAPITALS = "[\\p{Lu}\\d][\\p{Lu}\\d'’._ -]{1,39}|Speaker \\d{1,3}";

  /**
   * After Latin letters, a colon must be followed by a blank; else it is part of an address or a
   * time.
   */
  private static final Pattern COLON =
      Pattern.compile(
          CHANGE + "(?:(" + HAN + ")\\s?[:：]|(" + LATIN + ")\\s?(?:：|:(?=\\s|$|\\p{IsHan})))\\s*");

  private static final Pattern BRACKET =
      Pattern.compile(CHANGE + "[\\[【](" + CAPITALS + "|" + HAN + ")[\\]】]\\s*[:：]?\\s*(?=\\S)");
  private static final String MARKS = ">-–—";
  private static final String MARKS_AND_BRACKETS = MARKS + "[【";
  private static final Pattern MARK = Pattern.compile(CHANGE);

  /** What appears before a colon or in brackets but is not a name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "answer",
          "applause",
          "beep",
          "blank_audio",
          "cheering",
          "chuckles",
          "coughs",
          "crosstalk",
          "example",
          "foreign",
          "gasps",
          "inaudible",
          "laughs",
          "laughter",
          "music",
          "music playing",
          "noise",
          "note",
          "question",
          "sighs",
          "silence",
          "singing",
          "step",
          "warning",
          "例如",
          "原因",
          "回答",
          "地点",
          "备注",
          "总结",
          "掌声",
          "掌聲",
          "时间",
          "比如",
          "注意",
          "笑",
          "笑声",
          "笑聲",
          "答案",
          "结果",
          "结论",
          "问题",
          "静音",
          "音乐",
          "音樂",
          "鼓掌");

  /** The label of a line, as far as the line alone shows it; empty if there is none. */
  public static Optional<SpeakerLabel> of(String line) {
    return isPossible(line) ? read(line) : Optional.empty();
  }

  static Optional<SpeakerLabel> read(String line) {
    Matcher colon = COLON.matcher(line);
    if (colon.lookingAt() && !line.startsWith("//", colon.end())) {
      String name = colon.group(2) == null ? colon.group(3) : colon.group(2);
      return named(line, name, colon.end());
    }
    Matcher bracket = BRACKET.matcher(line);
    return bracket.lookingAt() ? named(line, bracket.group(2), bracket.end()) : mark(line);
  }

  /** Whether a line can have a label at all; saves most lines the regular expressions. */
  static boolean isPossible(String line) {
    return startsWithOneOf(MARKS_AND_BRACKETS, line)
        || line.indexOf(':') > 0
        || line.indexOf('：') > 0;
  }

  private static boolean startsWithOneOf(String characters, String line) {
    return !line.isEmpty() && characters.indexOf(line.charAt(0)) >= 0;
  }

  private static Optional<SpeakerLabel> named(String line, String name, int length) {
    if (NO_NAMES.contains(name.strip().toLowerCase(Locale.ROOT))) {
      return mark(line);
    }
    return Optional.of(new SpeakerLabel(Optional.of(name.strip()), length, line.startsWith(">>")));
  }

  /** A mark of a change without a name. */
  static Optional<SpeakerLabel> mark(String line) {
    if (!startsWithOneOf(MARKS, line)) {
      return Optional.empty();
    }
    Matcher mark = MARK.matcher(line);
    boolean isMarked = mark.lookingAt() && mark.end() > 0 && mark.end() < line.length();
    return isMarked
        ? Optional.of(new SpeakerLabel(Optional.empty(), mark.end(), true))
        : Optional.empty();
  }
}
