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
   * What stands behind this many runs and characters is not searched. So the query stays below
   * Lucene's bound, 1024 clauses: for each it has two literal terms and, if it is a word of its
   * own, five clauses; the rest is left to {@link QueryWords}.
   */
  static final int MAX_LITERALS = 100;

  /** How much of a text is analysed at most, in UTF-16 code units; the rest is not searched. */
  static final int MAX_LENGTH = 10_000;

  static AnalysedQuery of(String text, Channels channels) {
    String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    List<AnalyzedToken> literals = AnalyzedToken.of(channels.literal(), start);
    String kept = start.substring(0, keptLength(literals, start.length()));
    List<String> terms =
        literals.stream()
            .filter(token -> token.to() <= kept.length())
            .map(AnalyzedToken::term)
            .distinct()
            .toList();
    List<QueryWord> words = QueryWords.of(kept, channels);
    List<QueryWord> first = words.subList(0, Math.min(words.size(), MAX_LITERALS));
    boolean isCut = kept.length() < text.length() || first.size() < words.size();
    return new AnalysedQuery(first, terms, isCut);
  }

  private static int keptLength(List<AnalyzedToken> literals, int length) {
    return literals.stream()
        .filter(token -> token.position() >= MAX_LITERALS)
        .mapToInt(AnalyzedToken::from)
        .findFirst()
        .orElse(length);
  }
}
