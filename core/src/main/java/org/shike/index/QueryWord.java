// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.shike.analysis.AnalyzedToken;

/**
 * A word of a query, with all that it may be found by.
 *
 * @param terms the word, its forms, and what it and its neighbours are written as one
 * @param rows of its parts, each of which counts as the word if its terms stand in a row
 * @param literal its characters in the literal channel, to be found in a row; empty if they do not
 *     say all of it, as of {@code C++}, {@code 14%} and symbols
 * @param synonyms other names of the word, or of it and its neighbours
 */
record QueryWord(
    List<String> terms,
    List<List<List<String>>> rows,
    List<AnalyzedToken> literal,
    List<Synonym> synonyms) {
  QueryWord {
    terms = List.copyOf(terms);
    rows = List.copyOf(rows);
    literal = List.copyOf(literal);
    synonyms = List.copyOf(synonyms);
  }

  /**
   * Another name.
   *
   * @param rows of its words, any of which may be found; each word has several terms
   * @param literal all its characters in the literal channel, to be found in a row; empty if they
   *     do not say all of it
   */
  record Synonym(List<List<List<String>>> rows, List<AnalyzedToken> literal) {
    Synonym {
      rows = List.copyOf(rows);
      literal = List.copyOf(literal);
    }
  }
}
