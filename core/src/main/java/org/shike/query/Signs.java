// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

/** Folds characters of a query that mean the same. */
final class Signs {
  static final char BLANK = ' ';
  static final char QUOTE = '"';
  static final char DASH = '-';

  private static final String QUOTES = "“”„‟«»";
  private static final char MINUS_SIGN = '−';
  private static final char NEXT_LINE = '\u0085';

  /** The full-width forms of the ASCII characters, {@code ！} to {@code ～}. */
  private static final char FIRST_FULL_WIDTH = '！';

  private static final char LAST_FULL_WIDTH = '～';
  private static final int FULL_WIDTH = FIRST_FULL_WIDTH - '!';

  private Signs() {}

  /**
   * Each sign in its ASCII form, each blank as a space and each double quote as {@code "}. Offsets
   * stay the same: each code unit becomes one code unit.
   */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      folded.append(folded(text.charAt(at)));
    }
    return folded.toString();
  }

  private static char folded(char sign) {
    if (isBlank(sign)) {
      return BLANK;
    }
    if (sign >= FIRST_FULL_WIDTH && sign <= LAST_FULL_WIDTH) {
      return (char) (sign - FULL_WIDTH);
    }
    if (QUOTES.indexOf(sign) >= 0) {
      return QUOTE;
    }
    return sign == MINUS_SIGN ? DASH : sign;
  }

  static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == NEXT_LINE;
  }

  /** A text without blanks at its ends. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  static boolean isLetterOrDigit(int character) {
    return Character.isLetterOrDigit(character) || isMark(character);
  }

  /** Whether it can be found: a letter, a digit or a symbol such as an emoji. */
  static boolean isFound(int character) {
    return isLetterOrDigit(character) || Character.getType(character) == Character.OTHER_SYMBOL;
  }
}
