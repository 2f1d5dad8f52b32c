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

  /** Base, check and frequency of a node lie side by side. */
  private static final int STRIDE = 4;

  private final int[] cells;

  /** What it costs that a word is followed by one that never follows it; most pairs are such. */
  private final double[] costs;

  private WordTrie(int[] cells) {
    this.cells = cells;
    this.costs = new double[cells.length / STRIDE];
    for (int node = 0; node < costs.length; node++) {
      costs[node] = PairCost.of(Math.max(0, frequency(node)), 0);
    }
  }

  static WordTrie read(ByteBuffer file) {
    int size = file.getInt();
    int[] cells = new int[size * STRIDE];
    for (int column = 0; column < STRIDE - 1; column++) {
      for (int node = 0; node < size; node++) {
        cells[node * STRIDE + column] = file.getInt();
      }
    }
    return new WordTrie(cells);
  }

  /** The node behind {@code node} for a Han character, or {@link #NONE}. */
  int child(int node, char character) {
    int child = cells[node * STRIDE] + character - FIRST;
    int at = child * STRIDE;
    return at < cells.length && cells[at + 1] == node ? child : NONE;
  }

  /** How often the word that ends at a node occurs; negative if none ends there. */
  int frequency(int node) {
    return cells[node * STRIDE + 2];
  }

  /** What it costs that the word that ends at a node is followed by one that never follows it. */
  double cost(int node) {
    return costs[node];
  }
}
