// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.nio.ByteBuffer;

/**
 * Words and their frequencies in a double-array trie (J. Aoe, An Efficient Digital Search Algorithm
 * by Using a Double-Array Structure, 1989). A node is an index; the child of node {@code n} for the
 * character {@code c} is {@code base[n] + c - 0x4E00}, if the check there is {@code n}.
 */
final class WordTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private static final char FIRST = 0x4E00;

  /** Base, check and the rank of the frequency lie side by side. */
  private static final int STRIDE = 3;

  private final int[] cells;

  /** For each rank, a frequency; negative where no word ends. */
  private final int[] frequencies;

  /** For each rank, what it costs that a word is followed by one that never follows it. */
  private final double[] costs;

  WordTrie(ByteBuffer file) {
    frequencies = SmartChineseDictionary.readInts(file, file.getInt());
    cells = SmartChineseDictionary.readInts(file, file.getInt() * STRIDE);
    costs = new double[frequencies.length];
    for (int rank = 0; rank < costs.length; rank++) {
      costs[rank] = PairCost.of(Math.max(0, frequencies[rank]), 0);
    }
  }

  /** The node behind {@code node} for a Han character, or {@link #NONE}. */
  int child(int node, char character) {
    int child = cells[node * STRIDE] + character - FIRST;
    int at = child * STRIDE;
    return at < cells.length && cells[at + 1] == node ? child : NONE;
  }

  /** How often the word that ends at a node occurs; negative if none ends there. */
  int frequency(int node) {
    return frequencies[cells[node * STRIDE + 2]];
  }

  /**
   * What it costs that the word that ends at a node is followed by one that never follows it; where
   * no word ends, what it costs for a word that never occurs.
   */
  double cost(int node) {
    return costs[cells[node * STRIDE + 2]];
  }
}
