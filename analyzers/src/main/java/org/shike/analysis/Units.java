// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.EnumSet;
import java.util.Set;

/**
 * Walks over the units of a text: maximal runs of letters and digits, and single characters of the
 * scripts that write without blanks. What is neither (blanks, punctuation, symbols) is passed over.
 *
 * <p>A decimal point and a thousands comma belong to their number: {@code 2.71}, {@code 80,000}.
 */
final class Units {
  /** Longer runs are cut, so that no term can exceed what Lucene's index accepts. */
  static final int MAX_RUN = 255;

  private static final Set<Character.UnicodeScript> WRITTEN_WITHOUT_BLANKS =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.BOPOMOFO,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.YI,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR,
          Character.UnicodeScript.TIBETAN);

  private enum Kind {
    NONE,
    RUN,
    CHARACTER
  }

  private char[] text = {};
  private int length;
  private int start;
  private int end;
  private Kind kind = Kind.NONE;

  /** Starts anew at the beginning of {@code text[0, length)}, which must not change meanwhile. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
    this.start = 0;
    this.end = 0;
    this.kind = Kind.NONE;
  }

  /** Moves to the next unit; false at the end of the text. */
  boolean next() {
    start = end;
    while (start < length) {
      int codePoint = Character.codePointAt(text, start, length);
      end = start + Character.charCount(codePoint);
      kind = kindOf(codePoint);
      if (kind != Kind.NONE) {
        if (kind == Kind.RUN) {
          extendRun();
        }
        return true;
      }
      start = end;
    }
    kind = Kind.NONE;
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean isRun() {
    return kind == Kind.RUN;
  }

  boolean isCharacter() {
    return kind == Kind.CHARACTER;
  }

  private void extendRun() {
    while (end < length) {
      int codePoint = Character.codePointAt(text, end, length);
      boolean inside = continuesRun(codePoint) || joinsDigits(codePoint);
      int next = end + Character.charCount(codePoint);
      if (!inside || next - start > MAX_RUN) {
        return;
      }
      end = next;
    }
  }

  private boolean joinsDigits(int codePoint) {
    return switch (Folding.halfWidth(codePoint)) {
      case '.' -> isDigit(end - 1) && isDigit(end + 1);
      case ',' -> codePoint == ',' && isDigit(end - 1) && threeDigitsFrom(end + 1);
      default -> false;
    };
  }

  private boolean threeDigitsFrom(int at) {
    return isDigit(at) && isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3);
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < length && Character.isDigit(text[at]);
  }

  private static Kind kindOf(int codePoint) {
    if (codePoint < 0x80) {
      return Character.isLetterOrDigit(codePoint) ? Kind.RUN : Kind.NONE;
    }
    if (!isLetterOrNumber(codePoint)) {
      return Kind.NONE;
    }
    return isWrittenWithoutBlanks(codePoint) ? Kind.CHARACTER : Kind.RUN;
  }

  private static boolean continuesRun(int codePoint) {
    return kindOf(codePoint) == Kind.RUN || isCombiningMark(codePoint);
  }

  private static boolean isLetterOrNumber(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static boolean isWrittenWithoutBlanks(int codePoint) {
    return WRITTEN_WITHOUT_BLANKS.contains(Character.UnicodeScript.of(codePoint))
        || isSoundMark(codePoint);
  }

  /** The kana prolonged sound marks are of no script of their own. */
  private static boolean isSoundMark(int codePoint) {
    return codePoint == 'ー' || codePoint == 'ｰ';
  }

  private static boolean isCombiningMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
