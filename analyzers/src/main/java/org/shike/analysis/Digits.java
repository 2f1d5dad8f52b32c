// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/** How a number is written in ASCII or full-width digits. */
final class Digits {
  private static final int GROUP = 3;

  private Digits() {}

  /** Whether {@code text[at]} is a digit from 0 to 9; the offset may be outside the text. */
  static boolean isDigit(char[] text, int length, int at) {
    return at >= 0 && at < length && isDigit(text[at]);
  }

  static boolean isDigit(char character) {
    int digit = Folding.halfWidth(character) - '0';
    return digit >= 0 && digit <= 9;
  }

  /** Whether the character at an offset is a decimal point or a thousands comma of a number. */
  static boolean isJoined(char[] text, int length, int at) {
    return switch (Folding.halfWidth(text[at])) {
      case '.' -> isDigit(text, length, at - 1) && isDigit(text, length, at + 1);
      case ',' -> text[at] == ',' && endsGroup(text, length, at) && isGroup(text, length, at + 1);
      default -> false;
    };
  }

  /** Whether exactly three digits start at an offset. */
  private static boolean isGroup(char[] text, int length, int from) {
    return digitsFrom(text, length, from, 1) == GROUP;
  }

  /** Whether one to three digits that start a number, or a group of three, end at an offset. */
  private static boolean endsGroup(char[] text, int length, int end) {
    int digits = digitsFrom(text, length, end - 1, -1);
    int before = end - digits - 1;
    if (digits == 0 || digits > GROUP) {
      return false;
    }
    return before < 0 || startsNumberAfter(text, length, before);
  }

  /**
   * Looks only at characters of the same run, so that a piece of a text is read as in the whole.
   */
  private static boolean startsNumberAfter(char[] text, int length, int before) {
    boolean isFraction =
        Folding.halfWidth(text[before]) == '.' && isDigit(text, length, before - 1);
    return !isFraction && LetterKind.of(text[before]) != LetterKind.NAME;
  }

  /** The number of consecutive digits, counted up to one more than a group has. */
  private static int digitsFrom(char[] text, int length, int from, int step) {
    int digits = 0;
    while (digits <= GROUP && isDigit(text, length, from + step * digits)) {
      digits++;
    }
    return digits;
  }
}
