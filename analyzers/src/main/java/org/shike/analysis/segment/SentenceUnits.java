// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import org.apache.lucene.util.ArrayUtil;

/**
 * The units from which the words of a sentence are made: a Han character, a run of letters, a run
 * of digits, a punctuation mark, a surrogate pair, or any other character. Blanks are skipped.
 */
final class SentenceUnits {
  /** Not a character of any word. */
  private static final char NOT_HAN = '\uFFFF';

  private char[] text = {};
  private int count;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] kinds = new byte[256];
  private char[] han = new char[257];

  /** Reads the units of {@code text[from, to)}. */
  void read(char[] text, int from, int to) {
    this.text = text;
    count = 0;
    grow(to - from);
    for (int at = from; at < to; ) {
      byte kind = CharacterKind.of(text[at]);
      if (kind == CharacterKind.BLANK) {
        at++;
      } else {
        starts[count] = at;
        han[count] = kind == CharacterKind.HAN ? text[at] : NOT_HAN;
        at = end(at, to, kind);
        ends[count++] = at;
      }
    }
    han[count] = NOT_HAN;
  }

  private int end(int start, int to, byte kind) {
    return switch (kind) {
      case CharacterKind.LETTER, CharacterKind.FULL_WIDTH_LETTER ->
          endOfRun(start, to, CharacterKind.LETTER, CharacterKind.FULL_WIDTH_LETTER);
      case CharacterKind.DIGIT, CharacterKind.FULL_WIDTH_DIGIT ->
          endOfRun(start, to, CharacterKind.DIGIT, CharacterKind.FULL_WIDTH_DIGIT);
      case CharacterKind.SURROGATE -> {
        kinds[count] = kind;
        yield start + Character.charCount(Character.codePointAt(text, start, to));
      }
      default -> {
        kinds[count] = kind;
        yield start + 1;
      }
    };
  }

  /** A run with a full-width character counts as full-width. */
  private int endOfRun(int start, int to, byte narrow, byte fullWidth) {
    byte kind = narrow;
    int end = start;
    while (end < to) {
      byte next = CharacterKind.of(text[end]);
      if (next != narrow && next != fullWidth) {
        break;
      }
      kind = next == fullWidth ? fullWidth : kind;
      end++;
    }
    kinds[count] = kind;
    return end;
  }

  private void grow(int needed) {
    if (starts.length < needed) {
      starts = ArrayUtil.growNoCopy(starts, needed);
      ends = ArrayUtil.growNoCopy(ends, needed);
      kinds = new byte[starts.length];
      han = new char[starts.length + 1];
    }
  }

  int count() {
    return count;
  }

  int start(int unit) {
    return starts[unit];
  }

  int end(int unit) {
    return ends[unit];
  }

  byte kind(int unit) {
    return kinds[unit];
  }

  /**
   * The Han character that is the unit; a character that is in no word if the unit is of another
   * kind or does not exist.
   */
  char han(int unit) {
    return han[unit];
  }

  char firstCharacter(int unit) {
    return text[starts[unit]];
  }
}
