// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * The pairs of neighbouring Chinese characters in the literal channel of one segment, in order, in
 * eight bytes each. Immutable and thread-safe.
 */
final class SegmentPairs {
  private static final BytesRef FIRST_PAIR = new BytesRef("㐀");

  /** The first characters of the pairs, each once, and where their pairs begin. */
  private int[] firsts = {};

  private int[] starts = {};
  private int count;

  private int[] seconds = {};
  private int[] frequencies = {};
  private int size;

  private SegmentPairs() {}

  /** Takes a pair and the number of passages that hold it, removed ones included. */
  interface Taker {
    void take(int first, int second, int frequency);
  }

  /** Reads them from a segment, until the time of the search is up. */
  static SegmentPairs read(LeafReader segment, Deadline deadline) throws IOException {
    SegmentPairs pairs = new SegmentPairs();
    Terms terms = Terms.getTerms(segment, Fields.TEXT_LITERAL);
    FieldTerms literals = new FieldTerms(terms.iterator(), FIRST_PAIR);
    CharsRefBuilder characters = new CharsRefBuilder();
    while (!deadline.shouldExit() && literals.next()) {
      characters.copyUTF8Bytes(literals.term());
      pairs.add(characters.get(), literals.frequency());
    }
    return pairs;
  }

  private void add(CharsRef term, int frequency) {
    int first = Character.codePointAt(term, 0);
    int second = Character.codePointBefore(term, term.length());
    boolean isPair = Character.codePointCount(term, 0, term.length()) == 2;
    if (isPair && Character.isIdeographic(first) && Character.isIdeographic(second)) {
      add(first, second, frequency);
    }
  }

  private void add(int first, int second, int frequency) {
    if (count == 0 || firsts[count - 1] != first) {
      firsts = ArrayUtil.grow(firsts, count + 1);
      starts = ArrayUtil.grow(starts, count + 1);
      firsts[count] = first;
      starts[count] = size;
      count++;
    }
    seconds = ArrayUtil.grow(seconds, size + 1);
    frequencies = ArrayUtil.grow(frequencies, size + 1);
    seconds[size] = second;
    frequencies[size] = frequency;
    size++;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Finds the pairs of some first and some second characters, in order. */
  void find(BitSet first, BitSet second, Taker taker) {
    for (int at = 0; at < count; at++) {
      if (first.get(firsts[at])) {
        int character = firsts[at];
        int end = at + 1 < count ? starts[at + 1] : size;
        IntStream.range(starts[at], end)
            .filter(pair -> second.get(seconds[pair]))
            .forEach(pair -> taker.take(character, seconds[pair], frequencies[pair]));
      }
    }
  }
}
