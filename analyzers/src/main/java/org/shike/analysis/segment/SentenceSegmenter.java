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
  private final WordTrie trie = dictionary.words();

  private final SentenceUnits units = new SentenceUnits();
  private final WordCandidates candidates = new WordCandidates(dictionary.pairs());

  /** For each word found, the unit after it; the last word is at the end of the array. */
  private int[] ends = new int[256];

  private int firstWord = ends.length;

  /** Whether the dictionary has a word of these two Han characters. */
  public boolean isWord(char first, char second) {
    return dictionary.isWord(first, second);
  }

  /** Segments {@code text[from, to)}, which must not change while its words are read. */
  public void segment(char[] text, int from, int to) {
    units.read(text, from, to);
    int count = units.count();
    candidates.clear(count + 2, dictionary.start());
    for (int unit = 0; unit < count; unit++) {
      addCandidates(unit);
    }
    keepPath(candidates.add(dictionary.end(), count, count + 1), count);
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
    int characters = ends[firstWord + word] - firstUnit(word);
    return end(word) - start(word) > characters;
  }

  /** Kind of a word's characters; there may be blanks between Han characters. */
  public byte kind(int word) {
    return units.kind(firstUnit(word));
  }

  private int firstUnit(int word) {
    return word == 0 ? 0 : ends[firstWord + word - 1];
  }

  private void addCandidates(int unit) {
    switch (units.kind(unit)) {
      case CharacterKind.HAN -> addWords(unit);
      case CharacterKind.DELIMITER -> candidates.add(delimiter(unit), unit, unit + 1);
      case CharacterKind.SURROGATE -> candidates.add(dictionary.unknown(), unit, unit + 1);
      case CharacterKind.DIGIT, CharacterKind.FULL_WIDTH_DIGIT ->
          candidates.add(dictionary.number(), unit, unit + 1);
      default -> candidates.add(dictionary.string(), unit, unit + 1);
    }
  }

  private int delimiter(int unit) {
    long node = trie.child(WordTrie.ROOT, units.firstCharacter(unit));
    return node == WordTrie.NONE ? dictionary.delimiter() : WordTrie.word(node);
  }

  private void addWords(int unit) {
    long node = trie.child(WordTrie.ROOT, units.han(unit));
    int single = node == WordTrie.NONE ? 0 : WordTrie.word(node);
    candidates.add(single == 0 ? dictionary.unknown() : single, unit, unit + 1);
    for (int end = unit + 1; node != WordTrie.NONE; end++) {
      node = trie.child(node, units.han(end));
      if (node != WordTrie.NONE && WordTrie.word(node) != 0) {
        candidates.add(WordTrie.word(node), unit, end + 1);
      }
    }
  }

  /** Keeps the words before {@code end} on the shortest path to it. */
  private void keepPath(int end, int count) {
    if (ends.length < count) {
      ends = ArrayUtil.growNoCopy(ends, count);
    }
    firstWord = ends.length;
    int word = candidates.previous(end);
    while (word != WordCandidates.START) {
      ends[--firstWord] = candidates.end(word);
      word = candidates.previous(word);
    }
  }
}
