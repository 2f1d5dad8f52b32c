// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/** The analysed views of a text, by name, and Lucene's own for comparison. */
public enum Channel {
  /** {@link ChineseAnalyzers#word()}. */
  WORD,
  /** {@link ChineseAnalyzers#literal()}. */
  LITERAL,
  /** {@link ChineseAnalyzers#lucene()}. */
  LUCENE;

  private Analyzer analyzer() {
    return switch (this) {
      case WORD -> ChineseAnalyzers.word();
      case LITERAL -> ChineseAnalyzers.literal();
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
    try (Analyzer analyzer = analyzer()) {
      return AnalyzedToken.of(analyzer, text);
    }
  }
}
