// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.nio.ByteBuffer;

/**
 * What it costs that one word follows another. Words are known by their numbers; all words of one
 * frequency that are in no pair share a number.
 *
 * <p>Each first word has a row of slots, a hash table with linear probing whose hash keeps the
 * order of the second words. A slot holds the number of the second word; a free slot repeats the
 * next one, and the last is greater than all.
 */
final class WordPairs {
  /** No word has a number of more bits. */
  private static final int NUMBER_BITS = 15;

  private final double[] costs;

  /** For each word, where its row begins; the next word's begins where it ends. */
  private final int[] rows;

  /** For each word, the rank of what it costs if a word follows that never does. */
  private final char[] ranks;

  private final char[] slots;

  /** For each slot, the rank of the cost of the pair. */
  private final char[] pairRanks;

  WordPairs(ByteBuffer file) {
    int[] frequencies = SmartChineseDictionary.readInts(file);
    int[] pairFrequencies = SmartChineseDictionary.readInts(file);
    costs = new double[frequencies.length];
    for (int rank = 0; rank < costs.length; rank++) {
      costs[rank] = PairCost.of(frequencies[rank], pairFrequencies[rank]);
    }
    rows = SmartChineseDictionary.readInts(file);
    ranks = SmartChineseDictionary.readChars(file);
    slots = SmartChineseDictionary.readChars(file);
    pairRanks = SmartChineseDictionary.readChars(file);
  }

  /** What it costs if a word is followed by one that never follows it. */
  double cost(int first) {
    return costs[ranks[first]];
  }

  /** What it costs that one word follows another; infinite if it never does. */
  double cost(int first, int second) {
    int row = rows[first];
    int last = rows[first + 1] - 1;
    int at = row + ((second * (last - row)) >>> NUMBER_BITS);
    while (slots[at] < second) {
      at++;
    }
    return slots[at] == second ? costs[pairRanks[at]] : Double.POSITIVE_INFINITY;
  }
}
