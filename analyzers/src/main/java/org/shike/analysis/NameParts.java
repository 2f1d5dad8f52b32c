// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.util.ArrayUtil;

/**
 * The parts of a name: what stands between signs, between the words of camel case, between letters
 * and digits, and between any of these. {@code P6e-GB300} has {@code P6e}, {@code GB300}, {@code
 * GB} and {@code 300}; {@code OpenAI4} has {@code OpenAI}, {@code Open}, {@code AI4}, {@code AI}
 * and {@code 4}. Where more than two parts stand between signs, an index also holds each pair of
 * neighbours: of {@code Qwen-2.5-VL} also {@code Qwen-2.5}.
 *
 * <p>A single letter beside digits is no part in an index: nobody looks for the C of {@code C8i}.
 * In a query it is one, as {@code C 8 i} may be what was written.
 *
 * <p>The smallest parts are numbered from 0 on; every part is a row of them.
 */
final class NameParts {
  /** What sets two neighbours apart. */
  private static final byte NOTHING = 0;

  private static final byte SINGLE_LETTER = 1;
  private static final byte CAMEL_CASE = 2;
  private static final byte DIGITS = 4;
  private static final byte SIGN = 8;

  /** At which borders names are cut, one way after the other. */
  private static final int[] CUTS = {
    SIGN,
    SIGN | CAMEL_CASE,
    SIGN | DIGITS,
    SIGN | DIGITS | CAMEL_CASE,
    SIGN | DIGITS | CAMEL_CASE | SINGLE_LETTER
  };

  /** The way before the first: not one part between signs, but two. */
  private static final int PAIRS = -1;

  private final boolean forQuery;
  private char[] text = {};
  private int start;
  private int end;

  private int count;
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  /** For each smallest part, what sets it apart from the one before it. */
  private byte[] borders = new byte[16];

  private int first;
  private int way;

  NameParts(TokenUse use) {
    forQuery = use == TokenUse.QUERY;
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
        if (isKept(at)) {
          ends[count - 1] = at + 1;
        }
        continue;
      }
      border = border == SIGN ? SIGN : borderBefore(at);
      if (border > (forQuery ? NOTHING : SINGLE_LETTER)) {
        add(at, border);
      }
      ends[count - 1] = at + 1;
      border = NOTHING;
    }
    first = 0;
    way = before();
  }

  /** The way before the first one of which parts are asked for. */
  private int before() {
    return forQuery ? PAIRS : PAIRS - 1;
  }

  /** Whether a sign says something of the part before it, as in C++ and C#. */
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

  /** How many smallest parts there are, 1 for a name without parts. */
  int count() {
    return count;
  }

  /** Moves to the next part, in the order of their starts. */
  boolean next() {
    for (; first < count; first++, way = before()) {
      while (++way < CUTS.length) {
        if (isPart(way) && isNew()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a part starts at the first smallest one if the name is cut in some way. */
  private boolean isPart(int way) {
    return (borders[first] & CUTS[Math.max(0, way)]) != 0;
  }

  /** Whether the part is not the whole name, and was not found in another way before. */
  private boolean isNew() {
    int behind = behind(way);
    boolean isNew = starts[first] != start || ends[behind - 1] != end;
    for (int other = before() + 1; other < way && isNew; other++) {
      isNew = !isPart(other) || behind(other) != behind;
    }
    return isNew;
  }

  /** The smallest part behind the part that starts at the first one. */
  private int behind(int way) {
    return way == PAIRS ? behind(behind(first, SIGN), SIGN) : behind(first, CUTS[way]);
  }

  private int behind(int from, int borderKinds) {
    int behind = Math.min(from + 1, count);
    while (behind < count && (borders[behind] & borderKinds) == 0) {
      behind++;
    }
    return behind;
  }

  /** Whether the part is two neighbours between signs, and not one. */
  boolean isPair() {
    return way == PAIRS;
  }

  /** Offset of the first character of the part. */
  int start() {
    return starts[first];
  }

  /** Offset behind the last character of the part. */
  int end() {
    return ends[behind(way) - 1];
  }

  /** Number of the first smallest part in it. */
  int firstSmallest() {
    return first;
  }

  /** How many smallest parts it holds. */
  int smallestCount() {
    return behind(way) - first;
  }

  private byte borderBefore(int at) {
    char before = text[at - 1];
    char here = text[at];
    if (Digits.isDigit(here)) {
      return Digits.isDigit(before) || !Character.isLetter(before) ? NOTHING : beforeDigits(at);
    }
    if (!Character.isLetter(here)) {
      return NOTHING;
    }
    if (Character.isUpperCase(here) && startsCamelCaseWord(at)) {
      return CAMEL_CASE;
    }
    return Digits.isDigit(before) ? behindDigits(at) : NOTHING;
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
