// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;

/** The analysed views of a text, by name, and Lucene's analyzer for comparison. */
public enum Channel {
  /** {@link ChineseAnalyzers#word()}. */
  WORD,
  /** {@link ChineseAnalyzers#wordQuery()}. */
  WORD_QUERY,
  /** {@link ChineseAnalyzers#literal()}. */
  LITERAL,
  /** {@link ChineseAnalyzers#literalQuery()}. */
  LITERAL_QUERY,
  /** {@link ChineseAnalyzers#lucene()}. */
  LUCENE;

  private Analyzer analyzer(Lexicon lexicon) {
    return switch (this) {
      case WORD -> ChineseAnalyzers.word(lexicon);
      case WORD_QUERY -> ChineseAnalyzers.wordQuery(lexicon);
      case LITERAL -> ChineseAnalyzers.literal();
      case LITERAL_QUERY -> ChineseAnalyzers.literalQuery();
      case LUCENE -> ChineseAnalyzers.lucene();
    };
  }

  /**
   * Analyses a text.
   *
   * @param text to be analysed whole
   * @return its tokens in the order in which the analyzer makes them
   */
  public List<AnalyzedToken> tokens(String text) {
    return tokens(text, Lexicon.empty());
  }

  /**
   * Analyses a text.
   *
   * @param text to be analysed whole
   * @param lexicon words that stay whole in the word channel
   * @return its tokens in the order in which the analyzer makes them
   */
  public List<AnalyzedToken> tokens(String text, Lexicon lexicon) {
    try (Analyzer analyzer = analyzer(lexicon)) {
      return AnalyzedToken.of(analyzer, text);
    }
  }

  /** The name as people type it, such as {@code word-query}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
