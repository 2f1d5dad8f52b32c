// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.nio.ByteBuffer;

/**
 * Words and their numbers in a double-array trie (J. Aoe, An Efficient Digital Search Algorithm by
 * Using a Double-Array Structure, 1989): all words of Han characters, and the punctuation marks
 * that are in a pair of words.
 *
 * <p>A node is the content of its cell: base, number of the word that ends there, character. Its
 * child for a character {@code c} is at {@code base + c}, if the cell there has the character
 * {@code c}. No two nodes have the same base.
 */
final class WordTrie {
  static final long ROOT = 0;
  static final long NONE = -1;

  private final long[] cells;

  WordTrie(ByteBuffer file) {
    cells = new long[file.getInt()];
    file.asLongBuffer().get(cells);
    file.position(file.position() + cells.length * Long.BYTES);
  }

  /** The child of a node for a character, or {@link #NONE}. */
  long child(long node, char character) {
    int at = (int) (node >> Integer.SIZE) + character;
    return at < cells.length && (char) cells[at] == character ? cells[at] : NONE;
  }

  /** The number of the word that ends at a node; 0 if none ends there. */
  static int word(long node) {
    return (char) (node >> Character.SIZE);
  }
}
