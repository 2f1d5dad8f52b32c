// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import org.apache.lucene.util.ArrayUtil;

/**
 * The units from which the words of a sentence are made: a Han character, a run of letters, a run
 * of digits, a punctuation mark, a surrogate pair, or any other character. Blanks are skipped.
 */
final class SentenceUnits {
  private final WordTrie words;
  private int count;
  private boolean hasBlanks;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private char[] codes = new char[258];

  SentenceUnits(WordTrie words) {
    this.words = words;
  }

  /** Reads the units of {@code text[from, to)}. */
  void read(char[] text, int from, int to) {
    grow(to - from);
    count = 0;
    hasBlanks = false;
    for (int at = from; at < to; ) {
      char code = words.code(text[at]);
      int end = CharacterCodes.isOneCharacter(code) ? at + 1 : end(text, at, to, code);
      if (code == CharacterCodes.BLANK) {
        hasBlanks = true;
      } else {
        add(code, at, end);
      }
      at = end;
    }
    codes[count] = CharacterCodes.BLANK;
    codes[count + 1] = CharacterCodes.BLANK;
  }

  private void add(char code, int start, int end) {
    int unit = count++;
    codes[unit] = code;
    starts[unit] = start;
    ends[unit] = end;
  }

  private int end(char[] text, int start, int to, char code) {
    if (code == CharacterCodes.SURROGATE) {
      return start + Character.charCount(Character.codePointAt(text, start, to));
    }
    int end = start + 1;
    while (end < to && words.code(text[end]) == code) {
      end++;
    }
    return end;
  }

  private void grow(int needed) {
    if (starts.length < needed) {
      starts = ArrayUtil.growNoCopy(starts, needed);
      ends = new int[starts.length];
      codes = new char[starts.length + 2];
    }
  }

  int count() {
    return count;
  }

  /** Whether there are blanks before, between or after the units. */
  boolean hasBlanks() {
    return hasBlanks;
  }

  int start(int unit) {
    return starts[unit];
  }

  int end(int unit) {
    return ends[unit];
  }

  /** The code of the character that is the unit, or of its kind; 0 if there is no such unit. */
  char code(int unit) {
    return codes[unit];
  }
}
