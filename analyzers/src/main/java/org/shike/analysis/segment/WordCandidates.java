// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * The words that a sentence may contain, and the shortest path to each. They are added in the order
 * of their starts and stored by the unit after them.
 */
final class WordCandidates {
  static final int START = 0;

  /** At most as many words end at one unit as the longest word has characters. */
  private static final int LENGTH_BITS = 4;

  private final WordPairs pairs;

  /** For each unit, the number of candidates that end before it. */
  private int[] counts = new int[256];

  /**
   * For each unit, the length of the shortest path to a word there that follows none of those
   * before it.
   */
  private double[] shortest = new double[256];

  /** For each unit, the last candidate on that path. */
  private int[] nearest = new int[256];

  private int[] words = new int[256 << LENGTH_BITS];
  private double[] distances = new double[256 << LENGTH_BITS];
  private int[] previous = new int[256 << LENGTH_BITS];

  WordCandidates(WordPairs pairs) {
    this.pairs = pairs;
  }

  /** Starts again with a sentence of {@code units} units after the word {@code start}. */
  void clear(int units, int start) {
    if (counts.length < units) {
      grow(units);
    }
    Arrays.fill(counts, 0, units, 0);
    Arrays.fill(shortest, 0, units, Double.POSITIVE_INFINITY);
    put(start, 0, 0, START);
  }

  private void grow(int units) {
    counts = ArrayUtil.growNoCopy(counts, units);
    shortest = new double[counts.length];
    nearest = new int[counts.length];
    words = new int[counts.length << LENGTH_BITS];
    distances = new double[words.length];
    previous = new int[words.length];
  }

  /**
   * Adds a word and finds the shortest path to it; of two with the same length the earlier one.
   *
   * @return the candidate
   */
  int add(int word, int start, int end) {
    double distance = shortest[start];
    int from = nearest[start];
    int first = start << LENGTH_BITS;
    for (int before = first; before < first + counts[start]; before++) {
      double found = distances[before] + pairs.cost(words[before], word);
      if (found < distance || (found == distance && before < from)) {
        distance = found;
        from = before;
      }
    }
    return put(word, end, distance, from);
  }

  private int put(int word, int end, double distance, int from) {
    int candidate = (end << LENGTH_BITS) + counts[end]++;
    words[candidate] = word;
    distances[candidate] = distance;
    previous[candidate] = from;
    double next = distance + pairs.cost(word);
    if (next < shortest[end]) {
      shortest[end] = next;
      nearest[end] = candidate;
    }
    return candidate;
  }

  /** The unit after a candidate. */
  int end(int candidate) {
    return candidate >> LENGTH_BITS;
  }

  /** The candidate before this one on the shortest path to it. */
  int previous(int candidate) {
    return previous[candidate];
  }
}
