// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A token of the query's text in one channel.
 *
 * @param term as it stands in the index
 * @param position from 0 on
 * @param from offset of its first character in the query
 * @param to offset behind its last character
 */
record QueryToken(String term, int position, int from, int to) {
  static List<QueryToken> of(Analyzer channel, String text) {
    try (TokenStream stream = channel.tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      List<QueryToken> tokens = new ArrayList<>();
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            new QueryToken(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
  }

  /** Whether the other token lies inside this one and is not the same. */
  boolean covers(QueryToken other) {
    return isWithin(other.from, other.to, from, to) && (other.to - other.from) < (to - from);
  }

  boolean isWithin(int from, int to) {
    return isWithin(this.from, this.to, from, to);
  }

  private static boolean isWithin(int from, int to, int outerFrom, int outerTo) {
    return from >= outerFrom && to <= outerTo;
  }
}
