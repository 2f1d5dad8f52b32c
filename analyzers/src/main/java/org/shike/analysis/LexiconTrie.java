// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of a lexicon as a tree of characters; each node is the subtree of a prefix. */
final class LexiconTrie {
  /** The weight of a prefix that is not a word. */
  static final double NO_WORD = 0;

  private final double weight;
  private final char[] characters;
  private final LexiconTrie[] children;

  private LexiconTrie(double weight, char[] characters, LexiconTrie[] children) {
    this.weight = weight;
    this.characters = characters;
    this.children = children;
  }

  static LexiconTrie of(Map<String, Double> weights) {
    return after(new TreeMap<>(weights), "");
  }

  private static LexiconTrie after(SortedMap<String, Double> words, String prefix) {
    SortedMap<Character, SortedMap<String, Double>> groups = new TreeMap<>();
    for (Map.Entry<String, Double> word : words.entrySet()) {
      if (word.getKey().length() > prefix.length()) {
        groups
            .computeIfAbsent(word.getKey().charAt(prefix.length()), next -> new TreeMap<>())
            .put(word.getKey(), word.getValue());
      }
    }
    char[] characters = new char[groups.size()];
    LexiconTrie[] children = new LexiconTrie[groups.size()];
    int at = 0;
    for (Map.Entry<Character, SortedMap<String, Double>> group : groups.entrySet()) {
      characters[at] = group.getKey();
      children[at++] = after(group.getValue(), prefix + group.getKey());
    }
    return new LexiconTrie(words.getOrDefault(prefix, NO_WORD), characters, children);
  }

  boolean isEmpty() {
    return characters.length == 0;
  }

  /** The subtree of one more character; null if no word continues with it. */
  @Nullable LexiconTrie child(char character) {
    int at = Arrays.binarySearch(characters, character);
    return at < 0 ? null : children[at];
  }

  /** The weight of the word that ends here, or {@link #NO_WORD}. */
  double weight() {
    return weight;
  }
}
