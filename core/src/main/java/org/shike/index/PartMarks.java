// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.shike.analysis.TokenTypes;

/**
 * Writes the parts of names and numbers as terms of their own, so that the 14 of {@code 14%} can
 * count less than a 14 by itself; and keeps the values of a field apart.
 */
final class PartMarks extends AnalyzerWrapper {
  /**
   * The first character of a mark. No other term starts with it, because Shike's analyzers treat
   * control characters as blanks.
   */
  private static final char MARK = '\u0001';

  /** The distance between the values of a field in positions, longer than any title. */
  static final int BETWEEN_VALUES = 100;

  private final Analyzer analyzer;

  PartMarks(Analyzer analyzer) {
    super(analyzer.getReuseStrategy());
    this.analyzer = analyzer;
  }

  /** The term for a part of a larger name or number. */
  static String part(String term) {
    return MARK + term;
  }

  /** Whether a term is that of a part. */
  static boolean isPart(String term) {
    return term.indexOf(MARK) == 0;
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return BETWEEN_VALUES;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return analyzer;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new Marker(components.getTokenStream()));
  }

  @Override
  public void close() {
    super.close();
    analyzer.close();
  }

  private static final class Marker extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Marker(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (type.type().equals(TokenTypes.PART)) {
        mark();
      }
      return true;
    }

    private void mark() {
      int length = term.length();
      char[] buffer = term.resizeBuffer(length + 1);
      System.arraycopy(buffer, 0, buffer, 1, length);
      buffer[0] = MARK;
      term.setLength(length + 1);
    }
  }
}
