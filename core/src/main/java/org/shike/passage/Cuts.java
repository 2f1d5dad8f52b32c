// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Where a text may be cut. A cut is the offset of the first code unit after it. */
final class Cuts {
  private static final Set<UnicodeScript> WRITTEN_WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Vowels that are letters but still belong to the character before them. */
  private static final int THAI_SARA_AM = 0x0E33;

  private static final int LAO_AM = 0x0EB3;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_SKIN_TONE = 0x1F3FB;
  private static final int LAST_SKIN_TONE = 0x1F3FF;
  private static final int FIRST_TAG = 0xE0020;
  private static final int LAST_TAG = 0xE007F;
  private static final int FIRST_REGIONAL_INDICATOR = 0x1F1E6;
  private static final int LAST_REGIONAL_INDICATOR = 0x1F1FF;

  private Cuts() {}

  /**
   * Whether a cut keeps whole what belongs together: a character with its marks, an emoji, a run of
   * letters and digits, a timed word.
   *
   * @param line the whole text
   * @param from the cut before this one
   * @param at after {@code from} and inside the text
   */
  static boolean isAllowed(CuePiece line, int from, int at) {
    String text = line.source();
    return !splitsCharacter(text, at)
        && !splitsEmoji(text, from, at)
        && !splitsRun(text, at)
        && TimedWords.at(line, at).map(word -> word.from() == at).orElse(true);
  }

  static boolean splitsSurrogates(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static boolean splitsCharacter(String text, int at) {
    return splitsSurrogates(text, at)
        || isAttached(text.codePointAt(at))
        || (text.charAt(at) == '\n' && text.charAt(at - 1) == '\r');
  }

  private static boolean splitsEmoji(String text, int from, int at) {
    int next = text.codePointAt(at);
    return next == ZERO_WIDTH_JOINER
        || text.codePointBefore(at) == ZERO_WIDTH_JOINER
        || (next >= FIRST_SKIN_TONE && next <= LAST_SKIN_TONE)
        || (next >= FIRST_TAG && next <= LAST_TAG)
        || splitsFlag(text, from, at);
  }

  /** A flag is a pair of regional indicators; a row of them is paired from its start. */
  private static boolean splitsFlag(String text, int from, int at) {
    if (!isRegionalIndicator(text.codePointAt(at))) {
      return false;
    }
    int start = at;
    while (start - 2 >= from && isRegionalIndicator(text.codePointBefore(start))) {
      start -= 2;
    }
    return (at - start) % 4 != 0;
  }

  private static boolean splitsRun(String text, int at) {
    return isInRun(text.codePointBefore(at)) && isInRun(text.codePointAt(at));
  }

  private static boolean isInRun(int codePoint) {
    return (Character.isLetterOrDigit(codePoint) || isMark(codePoint))
        && !WRITTEN_WITHOUT_BLANKS.contains(UnicodeScript.of(codePoint));
  }

  private static boolean isRegionalIndicator(int codePoint) {
    return codePoint >= FIRST_REGIONAL_INDICATOR && codePoint <= LAST_REGIONAL_INDICATOR;
  }

  private static boolean isAttached(int codePoint) {
    return isMark(codePoint) || codePoint == THAI_SARA_AM || codePoint == LAO_AM;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
