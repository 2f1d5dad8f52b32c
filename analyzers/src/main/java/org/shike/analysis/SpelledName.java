// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * Finds a name that is spelled letter by letter, as speech recognisers write it: {@code A W S},
 * {@code E C 2}. A number may follow the letters.
 */
final class SpelledName {
  /** Fewer lower-case letters are words: a I. */
  private static final int MIN_SMALL = 3;

  private static final int MIN_CAPITAL = 2;
  private static final int MOST_LETTERS = 12;
  private static final int MAX_DIGITS = 4;
  private static final int[] NONE = {};

  private char[] text = {};
  private int length;
  private int start;
  private int[] ends = NONE;

  /** Reads the name whose first letter is at an offset of {@code text[0, length)}. */
  void read(char[] text, int length, int at) {
    this.text = text;
    this.length = length;
    start = at;
    ends = NONE;
    if (isLetter(at) && isAlone(at, at + 1) && !isLetterBefore(at)) {
      readLetters();
    }
  }

  private void readLetters() {
    int end = start + 1;
    int letters = 1;
    while (letters < MOST_LETTERS && isLetter(end + 1) && isNext(end)) {
      end += 2;
      letters++;
    }
    int least = Character.isUpperCase(text[start]) ? MIN_CAPITAL : MIN_SMALL;
    if (letters >= least) {
      int number = endOfNumber(end);
      ends = number > end ? new int[] {end, number} : new int[] {end};
    }
  }

  /** Whether a single letter of the same case follows one blank. */
  private boolean isNext(int blank) {
    return text[blank] == ' '
        && isAlone(blank + 1, blank + 2)
        && Character.isUpperCase(text[start]) == Character.isUpperCase(text[blank + 1]);
  }

  private int endOfNumber(int blank) {
    int end = blank + 1;
    while (Digits.isDigit(text, length, end) && end - blank <= MAX_DIGITS) {
      end++;
    }
    boolean isNumber = blank < length && text[blank] == ' ' && end > blank + 1;
    return isNumber && isAlone(blank + 1, end) ? end : blank;
  }

  private boolean isLetterBefore(int at) {
    return at >= 2
        && text[at - 1] == ' '
        && isLetter(at - 2)
        && isAlone(at - 2, at - 1)
        && Character.isUpperCase(text[at - 2]) == Character.isUpperCase(text[at]);
  }

  private boolean isLetter(int at) {
    return at < length
        && LetterKind.of(text[at]) == LetterKind.NAME
        && Character.isLetter(text[at]);
  }

  /** Whether no letter, digit or sign of a name is next to {@code text[from, to)}. */
  private boolean isAlone(int from, int to) {
    return !touches(from - 1) && !touches(to);
  }

  private boolean touches(int at) {
    return at >= 0
        && at < length
        && (LetterKind.of(text[at]) == LetterKind.NAME || NameReader.isInner(text[at]));
  }

  /** Its ends: after the letters, and after the number that follows; empty if there is no name. */
  int[] ends() {
    return ends;
  }

  /** The name up to one of its ends as one word, folded. */
  String term(int end) {
    return Folding.folded(text, start, end);
  }
}
