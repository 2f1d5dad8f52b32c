// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.nio.ByteBuffer;

/**
 * Words and their numbers in a double-array trie (J. Aoe, An Efficient Digital Search Algorithm by
 * Using a Double-Array Structure, 1989): all words of Han characters, and the punctuation marks
 * that are in a pair of words.
 *
 * <table class="striped">
 * <caption>Its arrays</caption>
 * <thead><tr><th>array</th><th>index</th><th>content</th></tr></thead>
 * <tbody>
 * <tr><td>codes</td><td>character</td><td>its code, see {@link CharacterCodes}</td></tr>
 * <tr><td>cells</td><td>node</td><td>from the lowest bit on: the number of the word that ends there,
 *     or 0 (15 bits); whether longer words follow (1); nothing (3); the code that leads there
 *     (13)</td></tr>
 * <tr><td>bases</td><td>node</td><td>the child for code 0; that of the next code follows</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The node of a first character is its code. No two nodes have the same base, so the code in a
 * cell tells whose child it is. A node without children has a base at which all cells are empty.
 */
final class WordTrie {
  static final int NONE = -1;

  private static final int IS_PARENT = 1 << 15;
  private static final int WORD = IS_PARENT - 1;
  private static final int CODE_SHIFT = 19;

  private final char[] codes;
  private final int[] cells;
  private final int[] bases;

  WordTrie(ByteBuffer file) {
    codes = CharacterCodes.of(SmartChineseDictionary.readChars(file));
    cells = SmartChineseDictionary.readInts(file);
    bases = SmartChineseDictionary.readInts(file);
  }

  /** The code of a character, which is also the node of words that start with it. */
  char code(char character) {
    return codes[character];
  }

  /** The child of a node for a code other than 0, or {@link #NONE}. */
  int child(int node, char code) {
    int child = bases[node] + code;
    return cells[child] >>> CODE_SHIFT == code ? child : NONE;
  }

  /** Whether words go on after a node. */
  boolean isParent(int node) {
    return (cells[node] & IS_PARENT) != 0;
  }

  /**
   * The number of the word that ends at a node; 0 if none ends there. Every code is a word: an
   * unknown one if the dictionary does not have it, the end of the sentence if it is 0.
   */
  int word(int node) {
    return cells[node] & WORD;
  }
}
