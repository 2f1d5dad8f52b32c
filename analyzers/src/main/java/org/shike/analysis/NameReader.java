// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * Finds where a name ends: a run of Latin letters and digits with signs inside ({@code CI/CD},
 * {@code P6e-GB300}, {@code O'Reilly}) and after it ({@code C++}, {@code C#}).
 */
final class NameReader {
  static final int MAX_LENGTH = Units.MAX_RUN;

  private char[] text = {};
  private int length;

  private int start;
  private int end;
  private boolean hasLetter;

  /** Starts again with {@code text[0, length)}. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /** Reads the name that starts with the letter or digit at an offset. */
  void read(int at) {
    start = at;
    end = at;
    hasLetter = false;
    int next = afterOne(at);
    while (next > end && next - start <= MAX_LENGTH) {
      hasLetter |= isNamed(end) && !Digits.isDigit(text[end]);
      end = next;
      next = afterOne(end);
    }
    end = Math.max(end, afterSigns());
  }

  /** Offset after the name. */
  int end() {
    return end;
  }

  boolean hasLetter() {
    return hasLetter;
  }

  /** Offset after the name without an English {@code 's}. */
  int endWithoutPossessive() {
    boolean isPossessive =
        end - start > 2 && isApostrophe(text[end - 2]) && Folding.fold(text[end - 1]) == 's';
    return isPossessive ? end - 2 : end;
  }

  /** Whether a character may be between the parts of a name. */
  static boolean isInner(char character) {
    return switch (Folding.halfWidth(character)) {
      case '-', '\u2010', '\u2011', '.', '/', '_', '+', '#', '&' -> true;
      default -> isApostrophe(character);
    };
  }

  static boolean isApostrophe(char character) {
    return character == '\'' || character == '\u2019' || character == '\uFF07';
  }

  /** Offset after the next character of the name, or {@code at} if the name ends there. */
  private int afterOne(int at) {
    if (at == length) {
      return at;
    }
    int codePoint = Character.codePointAt(text, at, length);
    if (LetterKind.of(codePoint) == LetterKind.NAME) {
      return at + Character.charCount(codePoint);
    }
    if (at == start) {
      return at;
    }
    if (isDoubledPlus(at)) {
      return at + 2;
    }
    boolean goesOn = isInside(at) || LetterKind.isMark(codePoint);
    return goesOn ? at + Character.charCount(codePoint) : at;
  }

  private boolean isInside(int at) {
    if (text[at] == ',') {
      return !hasLetter && Digits.isJoined(text, length, at);
    }
    return isInner(text[at]) && isNamed(at + 1) && !isInner(text[at - 1]) && !partsNumbers(at);
  }

  /** Whether a sign is between two numbers: 20-60, 9997/9996. */
  private boolean partsNumbers(int at) {
    return !hasLetter
        && Folding.halfWidth(text[at]) != '.'
        && Digits.isDigit(text, length, at - 1)
        && Digits.isDigit(text, length, at + 1);
  }

  /** Whether two plus signs are inside the name, as in C++20. */
  private boolean isDoubledPlus(int at) {
    return hasLetter && isSign(at, '+') && isSign(at + 1, '+') && isNamed(at + 2);
  }

  /** Offset after {@code #}, {@code +} or {@code ++}, if they follow a letter. */
  private int afterSigns() {
    if (!hasLetter || Digits.isDigit(text[end - 1])) {
      return end;
    }
    if (isSign(end, '#')) {
      return end + 1;
    }
    int after = isSign(end, '+') ? end + 1 : end;
    return after > end && isSign(after, '+') ? after + 1 : after;
  }

  private boolean isSign(int at, char sign) {
    return isSign(text, length, at, sign);
  }

  /** Whether a sign, wide or narrow, is at an offset; the offset may be beyond the text. */
  static boolean isSign(char[] text, int length, int at, char sign) {
    return at < length && Folding.halfWidth(text[at]) == sign;
  }

  private boolean isNamed(int at) {
    return at < length && LetterKind.of(Character.codePointAt(text, at, length)) == LetterKind.NAME;
  }
}
