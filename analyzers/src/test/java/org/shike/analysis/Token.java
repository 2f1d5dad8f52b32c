// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** One token as a test sees it: {@code term@position[from-to]}. */
record Token(String term, int position, int from, int to) {
  static List<Token> of(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      List<Token> tokens = new ArrayList<>();
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      if (offset.endOffset() != text.length()) {
        throw new AssertionError("the stream ends at " + offset.endOffset() + " in " + text);
      }
      return tokens;
    }
  }

  static String line(Analyzer analyzer, String text) throws IOException {
    return of(analyzer, text).stream().map(Token::toString).collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return term + "@" + position + "[" + from + "-" + to + "]";
  }
}
