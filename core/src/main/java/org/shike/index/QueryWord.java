// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.stream.IntStream;
import org.shike.analysis.AnalyzedToken;

/**
 * A word of a query, with all the ways to find it.
 *
 * @param place of it in the text of the query
 * @param terms the word, its forms, and the joined spellings of it and its neighbours
 * @param inside finds it as a part of a larger name or number: each entry has terms of parts that
 *     belong to one name
 * @param rows of its parts or characters, each of which counts as the word if its terms are
 *     consecutive
 * @param literal its characters in the literal channel, to be found in a row; empty if they are not
 *     all of it, as in {@code C++}, {@code 14%} and symbols
 * @param synonyms other names of the word, or of it and its neighbours
 * @param sounds rows of characters that sound like it
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

  /** A word that is found only by itself and other names. */
  QueryWord(
      TextRange place,
      List<String> terms,
      List<List<String>> inside,
      List<TermRow> rows,
      List<AnalyzedToken> literal,
      List<Synonym> synonyms) {
    this(place, terms, inside, rows, literal, synonyms, List.of());
  }

  /** The same word with a longer place, also found by its sounds. */
  QueryWord sounding(TextRange place, List<SoundRow> sounds) {
    return new QueryWord(place, terms, inside, rows, literal, synonyms, sounds);
  }

  /** The word as it is in the index. */
  String term() {
    return terms.getFirst();
  }

  /**
   * Whether it has no other form, and the pairs of its Chinese characters spell it. A repeated
   * character may also be written with an iteration mark, as in 佐々木.
   */
  boolean isSpelled() {
    return terms.stream().distinct().count() == 1
        && !literal.isEmpty()
        && literal.size() + 1 == term().codePointCount(0, term().length())
        && IntStream.range(0, literal.size()).allMatch(this::isSpelledAt);
  }

  private boolean isSpelledAt(int pair) {
    int from = term().offsetByCodePoints(0, pair);
    int first = term().codePointAt(from);
    int second = term().codePointAt(term().offsetByCodePoints(from, 1));
    return Character.isIdeographic(first)
        && Character.isIdeographic(second)
        && first != second
        && literal.get(pair).term().equals(Character.toString(first) + Character.toString(second));
  }

  /** Whether it is a content word: more than one character, and not a function word. */
  boolean isContent() {
    return term().codePointCount(0, term().length()) > 1 && !FunctionWords.holds(term());
  }

  /**
   * Another name.
   *
   * @param rows of its words; finding one row is enough
   * @param literal all its characters in the literal channel, to be found in a row; empty if they
   *     are not all of it
   */
  record Synonym(List<TermRow> rows, List<AnalyzedToken> literal) {
    Synonym {
      rows = List.copyOf(rows);
      literal = List.copyOf(literal);
    }
  }
}
