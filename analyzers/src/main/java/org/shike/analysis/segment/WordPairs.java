// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The cost of one word following another. Words are identified by numbers, frequent words by small
 * ones; all words of one frequency that are in no pair share a number.
 *
 * <p>Each first word has a row with a slot for every second word. Most slots of a row would be
 * empty, so the rows are displaced until they fit into one array without a conflict (R. E. Tarjan,
 * A. C.-C. Yao, Storing a Sparse Table, 1979). One look at a slot says whether two words are a
 * pair; the slots of frequent words lie together.
 *
 * <table class="striped">
 * <caption>Its arrays</caption>
 * <thead><tr><th>array</th><th>index</th><th>content</th></tr></thead>
 * <tbody>
 * <tr><td>alone</td><td>first word</td><td>cost of a second word with which it is no pair</td></tr>
 * <tr><td>bases</td><td>first word</td><td>the slot of second word 0</td></tr>
 * <tr><td>owners</td><td>slot</td><td>the first word whose pair it is, or 0</td></tr>
 * <tr><td>ranks</td><td>slot</td><td>where the cost of the pair is</td></tr>
 * <tr><td>costs</td><td>rank</td><td>cost of a pair, the most frequent first</td></tr>
 * </tbody>
 * </table>
 */
final class WordPairs {
  private final double[] costs;
  private final double[] alone;
  private final int[] bases;
  private final char[] owners;
  private final char[] ranks;

  WordPairs(ByteBuffer file) {
    costs = costs(SmartChineseDictionary.readInts(file), SmartChineseDictionary.readInts(file));
    char[] ranksAlone = SmartChineseDictionary.readChars(file);
    alone = new double[ranksAlone.length];
    for (int word = 0; word < alone.length; word++) {
      alone[word] = costs[ranksAlone[word]];
    }
    bases = SmartChineseDictionary.readInts(file);
    int slots = Arrays.stream(bases).max().orElse(0) + bases.length;
    owners = new char[slots];
    ranks = new char[slots];
    fillSlots(
        SmartChineseDictionary.readChars(file),
        SmartChineseDictionary.readChars(file),
        SmartChineseDictionary.readChars(file));
  }

  private static double[] costs(int[] frequencies, int[] pairFrequencies) {
    double[] costs = new double[frequencies.length];
    for (int rank = 0; rank < costs.length; rank++) {
      costs[rank] = PairCost.of(frequencies[rank], pairFrequencies[rank]);
    }
    return costs;
  }

  /**
   * Fills the slots of all pairs.
   *
   * @param counts the number of pairs of each first word
   * @param steps for each pair, its second word less that of the pair before
   * @param pairRanks for each pair, where its cost is
   */
  private void fillSlots(char[] counts, char[] steps, char[] pairRanks) {
    int pair = 0;
    for (int first = 0; first < counts.length; first++) {
      int slot = bases[first];
      for (int end = pair + counts[first]; pair < end; pair++) {
        slot += steps[pair];
        owners[slot] = (char) first;
        ranks[slot] = pairRanks[pair];
      }
    }
  }

  /** The cost of a following word with which {@code first} forms no pair. */
  double cost(int first) {
    return alone[first];
  }

  /** The slot of two words. */
  int slot(int first, int second) {
    return bases[first] + second;
  }

  /** Whether a first word has a pair in a slot. */
  boolean isPair(int first, int slot) {
    return owners[slot] == first;
  }

  /** The cost of the second word of a pair following the first. */
  double costOfPair(int slot) {
    return costs[ranks[slot]];
  }
}
