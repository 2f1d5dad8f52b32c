// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.util.ArrayUtil;

/**
 * The units from which the words of a sentence are made: a Han character, a run of letters, a run
 * of digits, a punctuation mark, a surrogate pair, or any other character. Blanks are passed over.
 */
final class SentenceUnits {
  static final char[] STRING = "未##串".toCharArray();
  static final char[] NUMBER = "未##数".toCharArray();

  private char[] text = {};
  private int count;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private byte[] kinds = new byte[256];

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
        at = end(at, to, kind);
        ends[count++] = at;
      }
    }
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

  /** A run that holds one full-width character counts as full-width. */
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

  char firstCharacter(int unit) {
    return text[starts[unit]];
  }

  /** A hash continued by what stands for the unit in the dictionary of pairs. */
  long continued(long hash, int unit) {
    byte kind = kinds[unit];
    if (kind == CharacterKind.HAN || kind == CharacterKind.DELIMITER) {
      return WordPairs.continued(hash, text[starts[unit]]);
    }
    return switch (kind) {
      case CharacterKind.SURROGATE -> continued(hash, text, starts[unit], ends[unit]);
      case CharacterKind.DIGIT, CharacterKind.FULL_WIDTH_DIGIT ->
          continued(hash, NUMBER, 0, NUMBER.length);
      default -> continued(hash, STRING, 0, STRING.length);
    };
  }

  static long continued(long hash, char[] characters, int from, int to) {
    long continued = hash;
    for (int i = from; i < to; i++) {
      continued = WordPairs.continued(continued, characters[i]);
    }
    return continued;
  }
}
