// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.List;
import java.util.Set;
import org.shike.analysis.segment.TextPieces;

/**
 * Reads the unit or measure word that follows a number: {@code GHz}, {@code 平方米}, {@code 个}. A
 * dictionary word that consists of a numeral and a measure word, such as {@code 十分}, {@code 四周} and
 * {@code 一块}, is not a number, unless its measure word has no other meaning, as in {@code 一个} and
 * {@code 三月}.
 */
final class UnitReader {
  /** Measure words that have no other meaning after a numeral. */
  private static final String SURE = "个类期级月台节档课";

  /** Words that are not numbers although they are not in the dictionary. */
  private static final Set<String> WORDS = Set.of("一点", "一道", "一口", "一股");

  /** After a number this is a word, whatever follows, as in 5个人. */
  private static final char ALWAYS = '个';

  private final TextWords words;
  private final NumberUnits units = NumberUnits.standard();
  private char[] text = {};
  private int length;

  private List<String> names = NumberUnits.NONE;
  private int end;

  UnitReader(TextWords words) {
    this.words = words;
  }

  /** Starts again with {@code text[0, length)}, whose words have been read. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /** Reads the longest unit that follows a number; false if none does. */
  boolean read(int start, int after) {
    int from = afterBlank(after);
    int longest = from < length ? units.longestFrom(text[from]) : 0;
    for (int to = Math.min(length, from + longest); to > from; to--) {
      names = units.names(text, from, to);
      if (!names.isEmpty() && isBorder(from, to) && counts(start, from, to)) {
        end = to;
        return true;
      }
    }
    return false;
  }

  /** The names of the unit that was read; the first is its form in the index. */
  List<String> names() {
    return names;
  }

  /** Offset after the unit that was read. */
  int end() {
    return end;
  }

  int afterBlank(int at) {
    boolean isBlank = at < length && !TextPieces.isLineEnd(text[at]) && Folding.isBlank(text[at]);
    return isBlank ? at + 1 : at;
  }

  private boolean isBorder(int from, int to) {
    boolean isAlone = to == from + 1 && text[from] == ALWAYS && words.endOfWordAt(from) > to;
    return isAlone || words.isBorder(text, length, to);
  }

  private boolean counts(int start, int from, int to) {
    boolean isShort = from == start + 1 && to == from + 1 && !Digits.isDigit(text[start]);
    if (!isShort || SURE.indexOf(text[from]) >= 0) {
      return true;
    }
    boolean isWord = words.isInDictionary(text[start], text[from]);
    return !isWord && !WORDS.contains(new String(text, start, 2));
  }
}
