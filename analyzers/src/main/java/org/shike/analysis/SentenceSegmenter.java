// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.util.ArrayUtil;

/**
 * Finds the most probable words of one sentence, as SmartCN does: the shortest path through the
 * graph of all words that may stand in it, where the length of an edge is the {@link PairCost} of
 * its two words (H.-P. Zhang, Q. Liu, X.-Q. Cheng et al., Chinese Lexical Analysis Using
 * Hierarchical Hidden Markov Model, 2003). Of two ways to a word that are of one length the earlier
 * one is taken.
 *
 * <p>Keeps its arrays from one sentence to the next; not thread-safe.
 */
final class SentenceSegmenter {
  private static final int START = 0;
  private static final long START_HASH = hash("始##始");
  private static final long STRING_HASH = hash(SentenceUnits.STRING);
  private static final long NUMBER_HASH = hash(SentenceUnits.NUMBER);
  private static final char[] END = "末##末".toCharArray();

  private static final double UNKNOWN_COST = PairCost.of(0, 0);
  private static final double DELIMITER_COST = PairCost.of(PairCost.MAX_FREQUENCY, 0);

  private final SmartChineseDictionary dictionary;
  private final WordTrie trie;
  private final WordPairs pairs;
  private final double stringCost;
  private final double numberCost;

  private final SentenceUnits units = new SentenceUnits();
  private final WordCandidates candidates = new WordCandidates();
  private int[] words = new int[256];
  private int firstWord;

  SentenceSegmenter(SmartChineseDictionary dictionary) {
    this.dictionary = dictionary;
    this.trie = dictionary.words();
    this.pairs = dictionary.pairs();
    this.stringCost = PairCost.of(dictionary.stringFrequency(), 0);
    this.numberCost = PairCost.of(dictionary.numberFrequency(), 0);
  }

  /** Segments {@code text[from, to)}, which must not change while its words are asked for. */
  void segment(char[] text, int from, int to) {
    units.read(text, from, to);
    int count = units.count();
    candidates.clear(count);
    int frequency = dictionary.startFrequency();
    candidates.add(0, 0, frequency, PairCost.of(frequency, 0), START_HASH);
    candidates.reach(START, 0, START);
    for (int unit = 0; unit < count; unit++) {
      int first = candidates.count();
      addCandidates(unit, count);
      reachCandidates(unit, first);
    }
    keepPath(count);
  }

  /** The number of words. */
  int count() {
    return words.length - firstWord;
  }

  /** Offset of the first character of a word. */
  int start(int word) {
    return units.start(candidates.start(words[firstWord + word]));
  }

  /** Offset behind the last character of a word. */
  int end(int word) {
    return units.end(candidates.end(words[firstWord + word]) - 1);
  }

  /**
   * Whether blanks stand between the characters of a word of Han characters, which are a unit each.
   */
  boolean holdsBlanks(int word) {
    int candidate = words[firstWord + word];
    int characters = candidates.end(candidate) - candidates.start(candidate);
    return end(word) - start(word) > characters;
  }

  /** Kind of a word's characters; blanks may stand between those of a word of Han characters. */
  byte kind(int word) {
    return units.kind(candidates.start(words[firstWord + word]));
  }

  private void addCandidates(int unit, int count) {
    switch (units.kind(unit)) {
      case CharacterKind.HAN -> addWords(unit, count);
      case CharacterKind.DELIMITER -> addSingle(unit, PairCost.MAX_FREQUENCY, DELIMITER_COST);
      case CharacterKind.SURROGATE -> addSingle(unit, 0, UNKNOWN_COST);
      case CharacterKind.DIGIT, CharacterKind.FULL_WIDTH_DIGIT ->
          candidates.add(unit, unit + 1, dictionary.numberFrequency(), numberCost, NUMBER_HASH);
      default ->
          candidates.add(unit, unit + 1, dictionary.stringFrequency(), stringCost, STRING_HASH);
    }
  }

  private void addSingle(int unit, int frequency, double cost) {
    add(unit, unit + 1, frequency, cost, units.continued(WordPairs.EMPTY_HASH, unit));
  }

  private void addWords(int unit, int count) {
    char character = units.firstCharacter(unit);
    long hash = WordPairs.continued(WordPairs.EMPTY_HASH, character);
    int node = trie.child(WordTrie.ROOT, character);
    if (node == WordTrie.NONE) {
      add(unit, unit + 1, 0, UNKNOWN_COST, hash);
      return;
    }
    add(unit, unit + 1, Math.max(0, trie.frequency(node)), trie.cost(node), hash);
    for (int end = unit + 1; end < count && units.kind(end) == CharacterKind.HAN; end++) {
      character = units.firstCharacter(end);
      node = trie.child(node, character);
      if (node == WordTrie.NONE) {
        return;
      }
      hash = WordPairs.continued(hash, character);
      if (trie.frequency(node) >= 0) {
        add(unit, end + 1, trie.frequency(node), trie.cost(node), hash);
      }
    }
  }

  private void add(int start, int end, int frequency, double cost, long hash) {
    candidates.add(start, end, frequency, cost, WordPairs.continued(hash, WordPairs.BETWEEN));
  }

  /**
   * Reaches the candidates from {@code first} on, which start at a unit, from all that end there.
   */
  private void reachCandidates(int unit, int first) {
    int count = candidates.count();
    int from = candidates.firstBefore(unit);
    while (from != WordCandidates.NONE) {
      double distance = candidates.distance(from);
      long hash = units.continued(candidates.hash(from), unit);
      int end = unit + 1;
      for (int to = first; to < count; to++) {
        for (; end < candidates.end(to); end++) {
          hash = WordPairs.continued(hash, units.firstCharacter(end));
        }
        candidates.reach(to, distance + cost(from, hash), from);
      }
      from = candidates.nextOfSameEnd(from);
    }
  }

  private double cost(int from, long hash) {
    int pairFrequency = pairs.frequency(hash);
    return pairFrequency == 0
        ? candidates.cost(from)
        : PairCost.of(candidates.frequency(from), pairFrequency);
  }

  /** Keeps the words on the shortest way to the end of the sentence. */
  private void keepPath(int count) {
    if (words.length < count) {
      words = ArrayUtil.growNoCopy(words, count);
    }
    firstWord = words.length;
    if (count == 0) {
      return;
    }
    for (int word = lastWord(count); word != START; word = candidates.previous(word)) {
      words[--firstWord] = word;
    }
  }

  private int lastWord(int count) {
    double shortest = Double.MAX_VALUE;
    int last = START;
    int from = candidates.firstBefore(count);
    while (from != WordCandidates.NONE) {
      long hash = SentenceUnits.continued(candidates.hash(from), END, 0, END.length);
      double distance = candidates.distance(from) + cost(from, hash);
      if (distance < shortest) {
        shortest = distance;
        last = from;
      }
      from = candidates.nextOfSameEnd(from);
    }
    return last;
  }

  private static long hash(String word) {
    return hash(word.toCharArray());
  }

  private static long hash(char[] characters) {
    long hash = SentenceUnits.continued(WordPairs.EMPTY_HASH, characters, 0, characters.length);
    return WordPairs.continued(hash, WordPairs.BETWEEN);
  }
}
