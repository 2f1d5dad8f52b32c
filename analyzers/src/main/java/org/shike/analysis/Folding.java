// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/** Case and width folding, one code point at a time and the same in every locale. */
final class Folding {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_TO_ASCII = 0xFF01 - '!';

  /** Kana, Han characters and the characters between these blocks have no case. */
  private static final int FIRST_WITHOUT_CASE = 0x2E80;

  private static final int LAST_WITHOUT_CASE = 0x9FFF;

  private Folding() {}

  static int fold(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
    }
    if (codePoint <= LAST_WITHOUT_CASE) {
      return codePoint < FIRST_WITHOUT_CASE ? Character.toLowerCase(codePoint) : codePoint;
    }
    return Character.toLowerCase(halfWidth(codePoint));
  }

  static char fold(char character) {
    return (char) fold((int) character);
  }

  static int halfWidth(int codePoint) {
    boolean fullWidth = codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST;
    return fullWidth ? codePoint - FULL_WIDTH_TO_ASCII : codePoint;
  }

  /** The folded form of {@code text[from, to)} without blanks. */
  static String folded(char[] text, int from, int to) {
    char[] folded = new char[to - from];
    fold(text, from, to, folded, 0);
    return new String(folded, 0, withoutBlanks(folded, 0, folded.length));
  }

  /** Removes the blanks from {@code text[from, to)} and returns the new end. */
  static int withoutBlanks(char[] text, int from, int to) {
    int end = from;
    for (int at = from; at < to; at++) {
      if (!isBlank(text[at])) {
        text[end++] = text[at];
      }
    }
    return end;
  }

  /**
   * Whether a character only separates words or is invisible, and so leaves no gap in the
   * positions.
   */
  static boolean isBlank(char character) {
    if (character < 0x80) {
      return character <= ' ' || character == 0x7F;
    }
    return Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.CONTROL;
  }

  /**
   * Writes the folded form of {@code source[from, to)}, which has the same number of code units, to
   * {@code target} at {@code at}.
   */
  static void fold(char[] source, int from, int to, char[] target, int at) {
    int write = at;
    for (int read = from; read < to; ) {
      if (Character.isSurrogate(source[read])) {
        int codePoint = Character.codePointAt(source, read, to);
        read += Character.charCount(codePoint);
        write += Character.toChars(fold(codePoint), target, write);
      } else {
        target[write++] = fold(source[read++]);
      }
    }
  }
}
