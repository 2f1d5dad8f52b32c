// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.util.ArrayList;
import java.util.List;

/** All words of Han characters in the dictionary, found by walking over its trie. */
public final class DictionaryWords {
  private DictionaryWords() {}

  public static List<String> all() {
    List<String> words = new ArrayList<>();
    addWords("", WordTrie.ROOT, SmartChineseDictionary.standard().words(), words);
    return words;
  }

  private static void addWords(String prefix, long node, WordTrie trie, List<String> words) {
    if (WordTrie.word(node) != 0) {
      words.add(prefix);
    }
    for (char character = '\u4E00'; character <= '\u9FA5'; character++) {
      long child = trie.child(node, character);
      if (child != WordTrie.NONE) {
        addWords(prefix + character, child, trie, words);
      }
    }
  }
}
