// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The first and the last unit of a text: a run of letters and digits, or a character.
 *
 * @param first empty if there is none
 * @param last empty if there is none
 */
record EndUnits(String first, String last) {
  static EndUnits of(String text, Analyzer literal) {
    try (TokenStream tokens = literal.tokenStream("", text)) {
      return read(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  private static EndUnits read(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
    StringBuilder first = new StringBuilder();
    StringBuilder last = new StringBuilder();
    tokens.reset();
    while (tokens.incrementToken()) {
      if (increment.getPositionIncrement() > 0) {
        last.setLength(0);
        last.append(term);
        first.append(first.isEmpty() ? term : "");
      }
    }
    tokens.end();
    return new EndUnits(first.toString(), last.toString());
  }
}
