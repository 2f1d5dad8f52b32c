// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * All words of Han characters in the dictionary and all characters of these words, found by walking
 * over its trie.
 */
public final class DictionaryWords {
  private DictionaryWords() {}

  public static List<String> all() {
    WordTrie trie = SmartChineseDictionary.standard().words();
    List<String> words = new ArrayList<>();
    for (char character = '\u4E00'; character <= '\u9FA5'; character++) {
      char code = trie.code(character);
      if (code != CharacterCodes.HAN) {
        addWords(String.valueOf(character), code, trie, words);
      }
    }
    return words;
  }

  private static void addWords(String prefix, int node, WordTrie trie, List<String> words) {
    if (trie.word(node) != 0) {
      words.add(prefix);
    }
    for (char character = '\u4E00'; character <= '\u9FA5' && trie.isParent(node); character++) {
      int child = trie.child(node, trie.code(character));
      if (child != WordTrie.NONE) {
        addWords(prefix + character, child, trie, words);
      }
    }
  }
}
