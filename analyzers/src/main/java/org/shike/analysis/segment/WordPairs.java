// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.nio.ByteBuffer;

/**
 * The cost of one word following another. Words are identified by numbers; all words of one
 * frequency that are in no pair share a number.
 *
 * <p>Each first word has a row of slots, a hash table with linear probing whose hash keeps the
 * order of the second words. A slot contains the number of the second word; a free slot repeats the
 * next one, and the last is greater than all.
 */
final class WordPairs {
  /** The most bits of a word's number. */
  private static final int NUMBER_BITS = 15;

  private final double[] costs;

  /** For each word, where its row begins and that of the word before ends. */
  private final int[] rows;

  /** For each word, the rank of the cost of a following word with which it forms no pair. */
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

  /** The cost of a following word with which {@code first} forms no pair. */
  double cost(int first) {
    return costs[ranks[first]];
  }

  /** The cost of {@code second} following {@code first}; infinite if they form no pair. */
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
