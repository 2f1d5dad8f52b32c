// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import org.shike.analysis.AnalyzedToken;

/**
 * The text of a query in both channels.
 *
 * @param words each with its characters in the literal channel; symbols only if there is no other
 * @param literals every run, pair and single character
 * @param isCut whether words were left out because the text is too long
 */
record AnalysedQuery(List<Word> words, List<AnalyzedToken> literals, boolean isCut) {
  /**
   * Words behind this many runs and characters are not searched: the query stays below Lucene's
   * bound on clauses, which is 1024, as each costs seven clauses at most.
   */
  static final int MAX_LITERALS = 128;

  /** How much of a text is analysed at most, in UTF-16 code units; the rest is not searched. */
  static final int MAX_LENGTH = 10_000;

  /**
   * A word of the query.
   *
   * @param term in the word channel
   * @param literal its characters in the literal channel, fewest tokens; empty for a symbol
   */
  record Word(String term, List<AnalyzedToken> literal) {}

  static AnalysedQuery of(String text, Channels channels) {
    String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    List<AnalyzedToken> literals = AnalyzedToken.of(channels.literal(), start);
    int kept = keptLength(literals, start.length());
    literals = literals.stream().filter(token -> token.to() <= kept).toList();
    List<Word> words = new ArrayList<>();
    for (AnalyzedToken token : AnalyzedToken.of(channels.word(), start)) {
      if (token.to() <= kept) {
        words.add(new Word(token.term(), covering(literals, token)));
      }
    }
    return new AnalysedQuery(withoutSymbols(words), literals, kept < text.length());
  }

  /** Symbols count only where there is nothing else: {@code 成本 → 收益} asks for two words. */
  private static List<Word> withoutSymbols(List<Word> words) {
    List<Word> letters = words.stream().filter(word -> !word.literal().isEmpty()).toList();
    return letters.isEmpty() ? List.copyOf(words) : letters;
  }

  private static int keptLength(List<AnalyzedToken> literals, int length) {
    return literals.stream()
        .filter(token -> token.position() >= MAX_LITERALS)
        .mapToInt(AnalyzedToken::from)
        .findFirst()
        .orElse(length);
  }

  /** The fewest literal tokens that hold every character of a word: pairs, and what is unpaired. */
  private static List<AnalyzedToken> covering(List<AnalyzedToken> literals, AnalyzedToken word) {
    List<AnalyzedToken> inside = literals.stream().filter(token -> isWithin(token, word)).toList();
    return inside.stream()
        .filter(token -> inside.stream().noneMatch(other -> covers(other, token)))
        .toList();
  }

  private static boolean covers(AnalyzedToken outer, AnalyzedToken inner) {
    return isWithin(inner, outer) && !isWithin(outer, inner);
  }

  private static boolean isWithin(AnalyzedToken inner, AnalyzedToken outer) {
    return inner.from() >= outer.from() && inner.to() <= outer.to();
  }
}
