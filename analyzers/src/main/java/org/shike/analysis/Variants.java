// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds traditional Chinese characters to simplified ones, by those rules of ICU's transliterator
 * Traditional-Simplified that keep the number of UTF-16 code units, so that no offset changes. Of
 * the rules that match at an offset the longest is applied, once: {@code 著作} stays, {@code 著} alone
 * becomes {@code 着}. Immutable.
 *
 * <p>{@code build/ConvertVariants.java} makes its file.
 */
final class Variants {
  private static final String FILE = "variants.txt";

  /** No rule starts with a character below the radicals of Han characters. */
  private static final char FIRST = 0x2E80;

  /** For each character, its simplified form when alone; 0 if there is none. */
  private final char[] characters = new char[Character.MAX_VALUE + 1];

  /** For each character, the index of its list in {@link #phrases}; 0 if it starts no phrase. */
  private final char[] phrasesFrom = new char[Character.MAX_VALUE + 1];

  /**
   * Lists of phrases with the same first character, longest first; each phrase is its source and
   * its target.
   */
  private final String[][][] phrases;

  private Variants(Iterable<String> rules) {
    Map<Character, List<String[]>> phrasesByFirst = new HashMap<>();
    for (String rule : rules) {
      int tab = rule.indexOf('\t');
      String source = rule.substring(0, tab);
      String target = rule.substring(tab + 1);
      if (source.length() == 1) {
        characters[source.charAt(0)] = target.charAt(0);
      } else {
        phrasesByFirst
            .computeIfAbsent(source.charAt(0), first -> new ArrayList<>())
            .add(new String[] {source, target});
      }
    }
    phrases = new String[phrasesByFirst.size() + 1][][];
    int place = 0;
    for (Map.Entry<Character, List<String[]>> list : phrasesByFirst.entrySet()) {
      phrasesFrom[list.getKey()] = (char) ++place;
      phrases[place] = longestFirst(list.getValue());
    }
  }

  private static String[][] longestFirst(List<String[]> phrases) {
    phrases.sort(Comparator.comparingInt((String[] phrase) -> phrase[0].length()).reversed());
    return phrases.toArray(String[][]::new);
  }

  /** The rules that come with ICU, loaded on first use. */
  static Variants standard() {
    return Standard.VARIANTS;
  }

  /** Folds {@code text[0, length)} in place. */
  void simplify(char[] text, int length) {
    int at = 0;
    while (at < length) {
      at += text[at] < FIRST ? 1 : simplifyAt(text, at, length);
    }
  }

  /**
   * Folds each character of {@code text[0, length)} in place as if it were alone, so that a piece
   * of a text is folded as in the whole.
   */
  void simplifyEach(char[] text, int length) {
    for (int at = 0; at < length; at++) {
      if (text[at] >= FIRST && characters[text[at]] != 0) {
        text[at] = characters[text[at]];
      }
    }
  }

  /** Applies one rule, if one matches, and returns the number of characters processed. */
  private int simplifyAt(char[] text, int at, int length) {
    char first = text[at];
    if (phrasesFrom[first] != 0) {
      for (String[] phrase : phrases[phrasesFrom[first]]) {
        if (startsWith(text, at, length, phrase[0])) {
          phrase[1].getChars(0, phrase[1].length(), text, at);
          return phrase[1].length();
        }
      }
    }
    if (characters[first] != 0) {
      text[at] = characters[first];
    }
    return 1;
  }

  private static boolean startsWith(char[] text, int at, int length, String phrase) {
    if (phrase.length() > length - at) {
      return false;
    }
    for (int i = phrase.length() - 1; i > 0; i--) {
      if (text[at + i] != phrase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static final class Standard {
    static final Variants VARIANTS = new Variants(DataFile.lines(FILE));
  }
}
