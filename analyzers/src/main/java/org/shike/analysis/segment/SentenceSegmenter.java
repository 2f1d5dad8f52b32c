// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import org.apache.lucene.util.ArrayUtil;

/**
 * Finds the most probable words of one sentence, as SmartCN does: the shortest path through the
 * graph of all words that it may contain, where the length of an edge is the {@link PairCost} of
 * its two words (H.-P. Zhang, Q. Liu, X.-Q. Cheng et al., Chinese Lexical Analysis Using
 * Hierarchical Hidden Markov Model, 2003). Of two paths to a word with the same length the earlier
 * one is taken.
 *
 * <p>Keeps its arrays from one sentence to the next; not thread-safe.
 */
public final class SentenceSegmenter {
  private final SmartChineseDictionary dictionary = SmartChineseDictionary.standard();
  private final SentenceUnits units = new SentenceUnits(dictionary.words());
  private final ShortestPath path = new ShortestPath(dictionary, units);

  private char[] text = {};

  /** For each word found, the unit after it; the last word is at the end of the array. */
  private int[] ends = new int[256];

  private int firstWord = ends.length;

  /** Whether the dictionary has a word of these two Han characters. */
  public boolean isWord(char first, char second) {
    return dictionary.isWord(first, second);
  }

  /** Segments {@code text[from, to)}, which must not change while its words are read. */
  public void segment(char[] text, int from, int to) {
    this.text = text;
    units.read(text, from, to);
    keepPath(path.find());
  }

  /** The number of words. */
  public int count() {
    return ends.length - firstWord;
  }

  /** Offset of the first character of a word. */
  public int start(int word) {
    return units.start(firstUnit(word));
  }

  /** Offset after the last character of a word. */
  public int end(int word) {
    return units.end(ends[firstWord + word] - 1);
  }

  /**
   * Whether there are blanks between the characters of a word of Han characters, each of which is a
   * unit.
   */
  public boolean holdsBlanks(int word) {
    if (!units.hasBlanks()) {
      return false;
    }
    int characters = ends[firstWord + word] - firstUnit(word);
    return end(word) - start(word) > characters;
  }

  /** Kind of a word's first character; there may be blanks between Han characters. */
  public byte kind(int word) {
    return CharacterKind.of(text[start(word)]);
  }

  private int firstUnit(int word) {
    return word == 0 ? 0 : ends[firstWord + word - 1];
  }

  /** Keeps the words before {@code end} on the shortest path to it. */
  private void keepPath(int end) {
    if (ends.length < units.count()) {
      ends = ArrayUtil.growNoCopy(ends, units.count());
    }
    firstWord = ends.length;
    int word = path.previous(end);
    while (word != ShortestPath.START) {
      ends[--firstWord] = path.end(word);
      word = path.previous(word);
    }
  }
}
