// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.util.ArrayUtil;

/**
 * The parts of a name: what stands between signs, then between the words of camel case, then
 * between letters and digits. {@code P6e-GB300} has {@code P6e}, {@code GB300}, {@code GB} and
 * {@code 300}; {@code C8iFlex} has {@code C8i} and {@code Flex}.
 *
 * <p>A single letter beside digits is no part in an index: nobody looks for the C of {@code C8i}.
 * In a query it is one, as {@code C 8 i} may be what was written.
 *
 * <p>The smallest parts are numbered from 0 on; every part is a row of them.
 */
final class NameParts {
  /** How strongly two neighbours are set apart. */
  private static final byte NOT = 0;

  private static final byte SINGLE_LETTER = 1;
  private static final byte DIGITS = 2;
  private static final byte CAMEL_CASE = 3;
  private static final byte SIGN = 4;

  private final byte weakest;
  private char[] text = {};
  private int start;
  private int end;

  private int count;
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  /** For each smallest part, how strongly it is set apart from the one before it. */
  private byte[] borders = new byte[16];

  private int first;
  private byte level;
  private int last;

  NameParts(TokenUse use) {
    this.weakest = use == TokenUse.QUERY ? SINGLE_LETTER : DIGITS;
  }

  /** Reads the name in {@code text[start, end)}. */
  void read(char[] text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    count = 0;
    byte border = SIGN;
    for (int at = start; at < end; at++) {
      if (NameReader.isInner(text[at]) && !Digits.isJoined(text, end, at)) {
        border = SIGN;
        continue;
      }
      border = border == SIGN ? SIGN : borderBefore(at);
      if (border >= weakest) {
        begin(at, border);
      }
      ends[count - 1] = at + 1;
      border = NOT;
    }
    first = 0;
    level = SIGN + 1;
    last = 0;
  }

  private void begin(int at, byte border) {
    if (count == starts.length) {
      starts = ArrayUtil.grow(starts);
      ends = ArrayUtil.growExact(ends, starts.length);
      borders = ArrayUtil.growExact(borders, starts.length);
    }
    starts[count] = at;
    borders[count++] = border;
  }

  /** How many smallest parts there are, 1 for a name without parts. */
  int count() {
    return count;
  }

  /** Moves to the next part, by its start and of those with one start the longest first. */
  boolean next() {
    for (; first < count; first++, level = SIGN + 1, last = 0) {
      while (--level >= weakest) {
        if (borders[first] >= level && isNew(endOfLevel())) {
          last = endOfLevel();
          return true;
        }
      }
    }
    return false;
  }

  private int endOfLevel() {
    int behind = first + 1;
    while (behind < count && borders[behind] < level) {
      behind++;
    }
    return behind;
  }

  private boolean isNew(int behind) {
    boolean isWhole = starts[first] == start && ends[behind - 1] == end;
    return !isWhole && behind != last;
  }

  /** Offset of the first character of the part. */
  int start() {
    return starts[first];
  }

  /** Offset behind the last character of the part. */
  int end() {
    return ends[last - 1];
  }

  /** Number of the first smallest part in it. */
  int firstSmallest() {
    return first;
  }

  /** How many smallest parts it holds. */
  int smallestCount() {
    return last - first;
  }

  private byte borderBefore(int at) {
    char before = text[at - 1];
    char here = text[at];
    if (Digits.isDigit(here)) {
      return Digits.isDigit(before) || !Character.isLetter(before) ? NOT : beforeDigits(at);
    }
    if (!Character.isLetter(here)) {
      return NOT;
    }
    if (Character.isUpperCase(here) && startsCamelCaseWord(at)) {
      return CAMEL_CASE;
    }
    return Digits.isDigit(before) ? behindDigits(at) : NOT;
  }

  private byte beforeDigits(int at) {
    boolean afterWord = at - 2 >= starts[count - 1] && Character.isLetter(text[at - 2]);
    return afterWord ? DIGITS : SINGLE_LETTER;
  }

  /** Behind digits with which a part starts, as in 64bit; in M8azn they belong to the M. */
  private byte behindDigits(int at) {
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
