// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.util.ArrayUtil;

/**
 * The parts of a name: the pieces between signs, points, the words of camel case, letters and
 * digits. {@code P6e-GB300} has {@code P}, {@code 6}, {@code e}, {@code GB} and {@code 300}, and
 * {@code v2.0.1} has {@code v}, {@code 2}, {@code .0} and {@code .1}. They are numbered from 0.
 */
final class NameParts {
  /** The kinds of borders between neighbouring parts. */
  static final byte NOTHING = 0;

  static final byte SINGLE_LETTER = 1;
  static final byte CAMEL_CASE = 2;
  static final byte DIGITS = 4;
  static final byte POINT = 8;
  static final byte SIGN = 16;

  private static final int WEAK = SINGLE_LETTER | POINT;

  private char[] text = {};
  private int end;

  private int count;
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  /** For each part, the border before it. */
  private byte[] borders = new byte[16];

  /** Reads the name in {@code text[start, end)}. */
  void read(char[] text, int start, int end) {
    this.text = text;
    this.end = end;
    count = 0;
    byte border = SIGN;
    for (int at = start; at < end; at++) {
      if (NameReader.isInner(text[at]) && !Digits.isJoined(text, end, at)) {
        border = SIGN;
        if (isKept(at)) {
          ends[count - 1] = at + 1;
        }
        continue;
      }
      border = border == SIGN ? SIGN : borderBefore(at);
      if (border != NOTHING) {
        add(at, border);
      }
      ends[count - 1] = at + 1;
      border = NOTHING;
    }
  }

  /** Whether a sign belongs to the part before it, as in C++ and C#. */
  private boolean isKept(int at) {
    boolean follows = ends[count - 1] == at && !Digits.isDigit(text[at - 1]);
    boolean isDouble =
        NameReader.isSign(text, end, at, '+')
            && (NameReader.isSign(text, end, at + 1, '+') || text[at - 1] == text[at]);
    boolean isLast = at + 1 == end || NameReader.isInner(text[at + 1]);
    boolean isSingle =
        isLast && (NameReader.isSign(text, end, at, '+') || NameReader.isSign(text, end, at, '#'));
    return follows && (isDouble || isSingle);
  }

  private void add(int at, byte border) {
    if (count == starts.length) {
      starts = ArrayUtil.grow(starts);
      ends = ArrayUtil.growExact(ends, starts.length);
      borders = ArrayUtil.growExact(borders, starts.length);
    }
    starts[count] = at;
    borders[count++] = border;
  }

  /** The number of parts, 1 for a name without borders. */
  int count() {
    return count;
  }

  /** Offset of the first character of a part, which may be the point before a number. */
  int start(int part) {
    return starts[part];
  }

  /** Offset after the last character of a part. */
  int end(int part) {
    return ends[part];
  }

  /**
   * Whether people may search for a part alone: not for the C or the 8 of {@code C8i}, and not for
   * the 1 of {@code 2.0.1}.
   */
  boolean isAlone(int part) {
    boolean isBeforeSingle = part + 1 < count && borders[part + 1] == SINGLE_LETTER;
    return (borders[part] & WEAK) == 0 && !isBeforeSingle;
  }

  /** Whether one of these borders is before a part. */
  boolean isCut(int part, int borderKinds) {
    return (borders[part] & borderKinds) != 0;
  }

  /**
   * The next part after {@code part} with one of these borders before it; {@link #count()} if there
   * is none.
   */
  int nextCut(int part, int borderKinds) {
    int after = part + 1;
    while (after < count && !isCut(after, borderKinds)) {
      after++;
    }
    return after;
  }

  /** Parts written as one, folded and without the signs between them. */
  String run(int from, int to) {
    String run = term(from);
    for (int part = from + 1; part < to; part++) {
      run = NameForms.joined(run, term(part));
    }
    return run;
  }

  private String term(int part) {
    return Folding.folded(text, starts[part], ends[part]);
  }

  private byte borderBefore(int at) {
    char before = text[at - 1];
    char here = text[at];
    if (Digits.isJoined(text, end, at)) {
      return Folding.halfWidth(here) == '.' ? POINT : NOTHING;
    }
    if (Digits.isDigit(here)) {
      return Character.isLetter(before) ? beforeDigits(at) : NOTHING;
    }
    if (!Character.isLetter(here)) {
      return NOTHING;
    }
    if (Character.isUpperCase(here) && startsCamelCaseWord(at)) {
      return Digits.isDigit(before) ? CAMEL_CASE | DIGITS : CAMEL_CASE;
    }
    return Digits.isDigit(before) ? afterDigits(at) : NOTHING;
  }

  private byte beforeDigits(int at) {
    boolean afterWord = at - 2 >= starts[count - 1] && Character.isLetter(text[at - 2]);
    return afterWord ? DIGITS : SINGLE_LETTER;
  }

  /**
   * The border after digits. Digits that start a part, as in 64bit, are a part of their own; in
   * M8azn they belong to the M.
   */
  private byte afterDigits(int at) {
    boolean isWord = at + 1 < end && Character.isLetter(text[at + 1]);
    return isWord && startsWithDigits(at) ? DIGITS : SINGLE_LETTER;
  }

  private boolean startsWithDigits(int at) {
    int part = count - 1;
    while (borders[part] == SINGLE_LETTER) {
      part--;
    }
    for (int before = starts[part]; before < at; before++) {
      if (Character.isLetter(text[before])) {
        return false;
      }
    }
    return true;
  }

  private boolean startsCamelCaseWord(int at) {
    char before = text[at - 1];
    if (Character.isLowerCase(before)) {
      return true;
    }
    boolean startsWord = at + 1 < end && Character.isLowerCase(text[at + 1]);
    if (Digits.isDigit(before)) {
      return startsWord;
    }
    return startsWord && at + 2 < end && Character.isLowerCase(text[at + 2]);
  }
}
