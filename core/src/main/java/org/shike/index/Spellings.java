// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to write a phrase: runs of letters and digits may be joined or split, as {@code Graviton
 * 4} and {@code Graviton4}, because blanks do not count.
 */
final class Spellings {
  /** The most spellings of a phrase, more than three such places need. */
  private static final int MOST = 16;

  private static final int MOST_CHANGES = 2;

  private static final String LETTER = "[\\p{L}&&[^\\p{IsHan}]]";
  private static final String LETTER_OR_DIGIT = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";

  /** Marks belong to the letter before them. */
  private static final String MARKS = "\\p{M}{0,9}";

  /** What separates two runs, or a place where a run may be split. */
  private static final Pattern BORDER =
      Pattern.compile(
          ("(?<=%1$s%3$s)[^\\p{L}\\p{N}\\p{M}]++(?=%1$s)"
                  + "|(?<=%2$s%3$s)(?=\\p{N})|(?<=\\p{N})(?=%2$s)")
              .replace("%1$s", LETTER_OR_DIGIT)
              .replace("%2$s", LETTER)
              .replace("%3$s", MARKS));

  private Spellings() {}

  /** The spellings, each in its first form. */
  static List<String> of(String text) {
    Set<String> ways = new LinkedHashSet<>(List.of(text));
    for (int changes = 1; changes <= MOST_CHANGES; changes++) {
      for (String way : List.copyOf(ways)) {
        ways.addAll(changed(way));
      }
    }
    return ways.stream().limit(MOST).toList();
  }

  /** The text with one of the first places changed. */
  private static List<String> changed(String text) {
    List<String> changed = new ArrayList<>();
    Matcher border = BORDER.matcher(text);
    while (border.find() && changed.size() < MOST) {
      boolean isJoined = border.end() > border.start();
      if (!(isJoined && isInsideANumber(text, border))) {
        String between = isJoined ? "" : " ";
        changed.add(text.substring(0, border.start()) + between + text.substring(border.end()));
      }
    }
    return changed;
  }

  /** 2.5 is not 25; 1 000 may be 1000. */
  private static boolean isInsideANumber(String text, Matcher border) {
    return Character.isDigit(text.charAt(border.start() - 1))
        && Character.isDigit(text.charAt(border.end()))
        && !border.group().isBlank();
  }
}
