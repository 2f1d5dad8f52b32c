// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.IndexableField;

/**
 * What Lucene indexes of a field with a token stream.
 *
 * @param tokens in order
 * @param end how many positions follow the last one
 */
record TokenList(List<Token> tokens, int end) {
  /**
   * A token.
   *
   * @param term of the token, as Lucene keeps it: without half characters
   * @param increment how many positions it is after the one before
   */
  record Token(String term, int increment) {}

  @SuppressWarnings("NullAway") // a field that was analysed needs no analyzer
  static TokenList of(IndexableField field) {
    try (TokenStream stream = field.tokenStream(null, null)) {
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("tokens in memory could not be read", e);
    }
  }

  private static TokenList read(TokenStream stream) throws IOException {
    TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    List<Token> tokens = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      tokens.add(new Token(term.getBytesRef().utf8ToString(), increment.getPositionIncrement()));
    }
    stream.end();
    return new TokenList(tokens, increment.getPositionIncrement());
  }
}
