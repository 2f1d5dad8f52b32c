// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.shike.analysis.AnalyzedToken;

/**
 * A word of a query, with all that it may be found by.
 *
 * @param place of it in the text of the query
 * @param terms the word, its forms, and what it and its neighbours are written as one
 * @param inside what tells where it is part of a larger name or number: each way is terms of parts
 *     that belong to one name
 * @param rows of its parts or characters, each of which counts as the word if its terms stand in a
 *     row
 * @param literal its characters in the literal channel, to be found in a row; empty if they do not
 *     say all of it, as of {@code C++}, {@code 14%} and symbols
 * @param synonyms other names of the word, or of it and its neighbours
 * @param sounds rows of characters that sound as it does
 */
record QueryWord(
    TextRange place,
    List<String> terms,
    List<List<String>> inside,
    List<TermRow> rows,
    List<AnalyzedToken> literal,
    List<Synonym> synonyms,
    List<SoundRow> sounds) {
  QueryWord {
    terms = List.copyOf(terms);
    inside = List.copyOf(inside);
    rows = List.copyOf(rows);
    literal = List.copyOf(literal);
    synonyms = List.copyOf(synonyms);
    sounds = List.copyOf(sounds);
  }

  /** A word that is found by itself and other names only. */
  QueryWord(
      TextRange place,
      List<String> terms,
      List<List<String>> inside,
      List<TermRow> rows,
      List<AnalyzedToken> literal,
      List<Synonym> synonyms) {
    this(place, terms, inside, rows, literal, synonyms, List.of());
  }

  /** The same word in a longer place, found by its sounds as well. */
  QueryWord sounding(TextRange place, List<SoundRow> sounds) {
    return new QueryWord(place, terms, inside, rows, literal, synonyms, sounds);
  }

  /** The word as it stands in the index. */
  String term() {
    return terms.getFirst();
  }

  /** Whether it says something by itself: more than one character, and no function word. */
  boolean isContent() {
    return term().codePointCount(0, term().length()) > 1 && !FunctionWords.holds(term());
  }

  /**
   * Another name.
   *
   * @param rows of its words, any of which may be found
   * @param literal all its characters in the literal channel, to be found in a row; empty if they
   *     do not say all of it
   */
  record Synonym(List<TermRow> rows, List<AnalyzedToken> literal) {
    Synonym {
      rows = List.copyOf(rows);
      literal = List.copyOf(literal);
    }
  }
}
