// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.shike.analysis.AnalyzedToken;

/**
 * The text of a query in both channels.
 *
 * @param words each of which must be found; symbols only if there is nothing else
 * @param literals every run, pair and single character
 * @param isCut whether words were left out because the text is too long
 */
record AnalysedQuery(List<QueryWord> words, List<String> literals, boolean isCut) {
  /**
   * Words behind this many runs and characters are not searched: the query stays below Lucene's
   * bound on clauses, which is 1024, as each costs six clauses at most, and the rows of parts and
   * the synonyms of {@link QueryWords} less than the rest.
   */
  static final int MAX_LITERALS = 128;

  /** How much of a text is analysed at most, in UTF-16 code units; the rest is not searched. */
  static final int MAX_LENGTH = 10_000;

  static AnalysedQuery of(String text, Channels channels) {
    String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    List<AnalyzedToken> literals = AnalyzedToken.of(channels.literal(), start);
    int kept = keptLength(literals, start.length());
    List<String> terms =
        literals.stream()
            .filter(token -> token.to() <= kept)
            .map(AnalyzedToken::term)
            .distinct()
            .toList();
    List<QueryWord> words = new QueryWords(channels).of(start, kept);
    return new AnalysedQuery(words, terms, kept < text.length());
  }

  private static int keptLength(List<AnalyzedToken> literals, int length) {
    return literals.stream()
        .filter(token -> token.position() >= MAX_LITERALS)
        .mapToInt(AnalyzedToken::from)
        .findFirst()
        .orElse(length);
  }
}
