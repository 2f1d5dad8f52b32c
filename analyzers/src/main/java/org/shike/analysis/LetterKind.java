// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The role of a code point in the words of a text. */
enum LetterKind {
  /** Neither a letter nor a digit: blanks, punctuation, symbols. */
  NONE,
  /** A Han character; the dictionary has its words. */
  HAN,
  /** A character of names: Latin letters, and digits and numbers of all kinds. */
  NAME,
  /** A letter of another script that separates words with blanks, such as Cyrillic or Arabic. */
  ALPHABETIC,
  /**
   * A letter of another script that is also written without blanks, such as kana, Hangul or Thai.
   */
  SYLLABIC;

  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.YI,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  static LetterKind of(int codePoint) {
    if (codePoint < 0x80) {
      return isAsciiLetterOrDigit(codePoint) ? NAME : NONE;
    }
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      return HAN;
    }
    return isLetterOrNumber(codePoint) ? ofScript(codePoint) : NONE;
  }

  private static boolean isAsciiLetterOrDigit(int codePoint) {
    int lower = codePoint | 0x20;
    return (lower >= 'a' && lower <= 'z') || (codePoint >= '0' && codePoint <= '9');
  }

  private static boolean isLetterOrNumber(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static LetterKind ofScript(int codePoint) {
    if (isSoundMark(codePoint)) {
      return SYLLABIC;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (script) {
      case HAN -> HAN;
      case LATIN, COMMON, INHERITED -> NAME;
      default -> WITHOUT_BLANKS.contains(script) ? SYLLABIC : ALPHABETIC;
    };
  }

  /** The prolonged sound marks of kana, which have no script of their own. */
  private static boolean isSoundMark(int codePoint) {
    return codePoint == 'ー' || codePoint == 'ｰ';
  }

  /** Whether a code point belongs to the letter before it, as an accent does. */
  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
