// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;
import org.shike.analysis.segment.TextPieces;

/**
 * Walks over the words of a lexicon in a text. Of all choices without overlaps it takes the one
 * with the largest sum of weight times length in characters. Not thread-safe.
 */
final class LexiconMatcher {
  private final LexiconTrie words;
  private char[] text = {};
  private int length;

  /** For each offset, the largest sum from there on, and the end of the word taken there, or 0. */
  private double[] sums = {};

  private int[] ends = {};
  private int start;
  private int end;

  LexiconMatcher(Lexicon lexicon) {
    this.words = lexicon.words();
  }

  /** Whether the lexicon has no words. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Starts again at the beginning of {@code text[0, length)}. */
  void read(char[] text, int length) {
    this.text = text;
    this.length = words.isEmpty() ? 0 : length;
    start = 0;
    end = 0;
    choose();
  }

  /** Moves to the next word; false if there is none. */
  boolean next() {
    for (start = end; start < length; start++) {
      if (ends[start] > 0) {
        end = ends[start];
        return true;
      }
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private void choose() {
    if (ends.length <= length) {
      ends = ArrayUtil.growNoCopy(ends, length + 1);
      sums = new double[ends.length];
    }
    sums[length] = 0;
    for (int at = length - 1; at >= 0; at--) {
      ends[at] = 0;
      sums[at] = sums[at + 1];
      if (!isInsideName(at) && !Folding.isBlank(text[at])) {
        chooseAt(at);
      }
    }
  }

  private void chooseAt(int from) {
    LexiconTrie node = words;
    int characters = 0;
    for (int at = from; at < length; at++) {
      if (TextPieces.isLineEnd(text[at])) {
        return;
      }
      if (Folding.isBlank(text[at])) {
        continue;
      }
      @Nullable LexiconTrie child = node.child(Folding.fold(text[at]));
      if (child == null) {
        return;
      }
      node = child;
      characters++;
      double sum = node.weight() * characters + sums[at + 1];
      if (node.weight() != LexiconTrie.NO_WORD && sum > sums[from] && !isInsideName(at + 1)) {
        sums[from] = sum;
        ends[from] = at + 1;
      }
    }
  }

  /** Whether an offset is inside a name, signs included: agent-core. */
  private boolean isInsideName(int offset) {
    if (offset > 0 && offset < length && LetterKind.isMark(text[offset])) {
      return true;
    }
    int before = isInner(offset - 1) ? offset - 2 : offset - 1;
    int after = isInner(offset) ? offset + 1 : offset;
    return isNamed(before) && isNamed(after);
  }

  private boolean isInner(int at) {
    return at >= 0 && at < length && NameReader.isInner(text[at]);
  }

  private boolean isNamed(int at) {
    return at >= 0 && at < length && LetterKind.of(text[at]) == LetterKind.NAME;
  }
}
