// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Finds the shortest path through all words that a sentence may contain, unit by unit.
 *
 * <p>Each unit is a word itself, and longer words may start there. A <em>candidate</em> is such a
 * word at its place; candidates are numbered from 1 on by their starts, and 0 is the start of the
 * sentence. Of two paths with the same length the one through the earlier candidate is taken.
 *
 * <p>One of the candidates that end before a unit is the unit before it. At most units it is the
 * only one, so its path is kept in variables; the longer ones are in a list.
 */
final class ShortestPath {
  /** The start of the sentence, which is also the end of each list. */
  static final int START = 0;

  /** No word has as many units. */
  private static final int MAX_LENGTH = 16;

  private final WordTrie trie;
  private final WordPairs pairs;
  private final int start;
  private final SentenceUnits units;

  /** For each unit, the length of the shortest path to it over a longer word that is in no pair. */
  private double[] shortest = {};

  /** For each unit, the last candidate on that path. */
  private int[] nearest = {};

  /** For each unit, the last of the longer candidates that end before it. */
  private int[] lastLonger = {};

  private int count;
  private double[] distances = {};
  private int[] previous = {};
  private int[] ends = {};
  private int[] words = {};

  /** For each longer candidate, the one before it that ends before the same unit. */
  private int[] previousLonger = {};

  ShortestPath(SmartChineseDictionary dictionary, SentenceUnits units) {
    this.trie = dictionary.words();
    this.pairs = dictionary.pairs();
    this.start = dictionary.start();
    this.units = units;
  }

  /**
   * Finds the path through the units that were read.
   *
   * @return the candidate after the last word
   */
  int find() {
    clear(units.count());
    // Fields are read once, here: each call in the loop would make them be read again.
    WordTrie trie = this.trie;
    WordPairs pairs = this.pairs;
    double[] shortest = this.shortest;
    int last = put(start, 0, 0, START);
    int lastWord = start;
    double lastDistance = 0;
    double distance = pairs.cost(start);
    int from = last;
    for (int unit = 0; unit <= units.count(); unit++) {
      char code = units.code(unit);
      int node = trie.child(code, units.code(unit + 1));
      if (node != WordTrie.NONE) {
        addLonger(unit, node, last, distance, from);
      }
      int word = trie.word(code);
      int slot = pairs.slot(lastWord, word);
      if (pairs.isPair(lastWord, slot) && lastDistance + pairs.costOfPair(slot) < distance) {
        distance = lastDistance + pairs.costOfPair(slot);
        from = last;
      }
      last = put(word, unit + 1, distance, from);
      if (lastLonger[unit] != START) {
        distance = shorten(last, lastLonger[unit]);
      }
      lastWord = word;
      lastDistance = distance;
      distance += pairs.cost(word);
      from = last;
      if (shortest[unit + 1] <= distance) {
        distance = shortest[unit + 1];
        from = nearest[unit + 1];
      }
    }
    return last;
  }

  private void clear(int units) {
    if (shortest.length < units + MAX_LENGTH) {
      grow(ArrayUtil.oversize(units + MAX_LENGTH, Double.BYTES));
    }
    Arrays.fill(shortest, 0, units + MAX_LENGTH, Double.POSITIVE_INFINITY);
    Arrays.fill(lastLonger, 0, units + MAX_LENGTH, START);
    count = 0;
  }

  private void grow(int units) {
    shortest = new double[units];
    nearest = new int[units];
    lastLonger = new int[units];
    distances = new double[units * MAX_LENGTH];
    previous = new int[distances.length];
    ends = new int[distances.length];
    words = new int[distances.length];
    previousLonger = new int[distances.length];
  }

  private int put(int word, int end, double distance, int before) {
    int candidate = count++;
    words[candidate] = word;
    ends[candidate] = end;
    distances[candidate] = distance;
    previous[candidate] = before;
    return candidate;
  }

  /** Adds the words that start at a unit, from the node of the first two characters on. */
  private void addLonger(int unit, int first, int last, double distance, int from) {
    int node = first;
    for (int end = unit + 2; node != WordTrie.NONE; end++) {
      int word = trie.word(node);
      if (word != 0) {
        int candidate = put(word, end, distance, from);
        double best = follow(candidate, last);
        if (lastLonger[unit] != START) {
          best = shorten(candidate, lastLonger[unit]);
        }
        addToList(candidate, best + pairs.cost(word), end);
      }
      node = trie.isParent(node) ? trie.child(node, units.code(end)) : WordTrie.NONE;
    }
  }

  private void addToList(int candidate, double next, int end) {
    previousLonger[candidate] = lastLonger[end];
    lastLonger[end] = candidate;
    if (next < shortest[end]) {
      shortest[end] = next;
      nearest[end] = candidate;
    }
  }

  /** Shortens the path to a candidate by the longer ones that end before it. */
  private double shorten(int candidate, int lastLonger) {
    for (int longer = lastLonger; longer != START; longer = previousLonger[longer]) {
      follow(candidate, longer);
    }
    return distances[candidate];
  }

  /** Takes the path over a pair if it is shorter, and returns the distance. */
  private double follow(int candidate, int before) {
    double best = distances[candidate];
    int slot = pairs.slot(words[before], words[candidate]);
    if (pairs.isPair(words[before], slot)) {
      double found = distances[before] + pairs.costOfPair(slot);
      if (found < best || (found == best && before < previous[candidate])) {
        distances[candidate] = found;
        previous[candidate] = before;
        return found;
      }
    }
    return best;
  }

  /** The candidate before this one on the shortest path to it. */
  int previous(int candidate) {
    return previous[candidate];
  }

  /** The unit after a candidate. */
  int end(int candidate) {
    return ends[candidate];
  }
}
