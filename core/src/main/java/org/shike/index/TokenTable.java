// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.shike.analysis.AnalyzedToken;

/**
 * All tokens of one text, of which only a few are looked up. So they are numbers in one array and
 * become values only when they are found.
 *
 * <p>A row of four numbers for each token: the end of its term in {@code terms}, its offsets, and
 * its position.
 */
final class TokenTable {
  private static final int ROW = 4;

  private final StringBuilder terms = new StringBuilder();
  private int[] rows;
  private int size;

  private TokenTable(String text) {
    rows = new int[ROW * (text.length() + 1)];
  }

  static TokenTable of(Analyzer analyzer, String text) {
    TokenTable table = new TokenTable(text);
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      table.read(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return table;
  }

  private void read(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
    int position = -1;
    tokens.reset();
    while (tokens.incrementToken()) {
      position += increment.getPositionIncrement();
      terms.append(term);
      add(terms.length());
      add(offset.startOffset());
      add(offset.endOffset());
      add(position);
    }
    tokens.end();
  }

  private void add(int number) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = number;
  }

  /** The tokens of a term, in order. */
  List<AnalyzedToken> of(String term) {
    return found(term, term.length());
  }

  /** The tokens of all terms with this start, in order. */
  List<AnalyzedToken> beginningWith(String start) {
    return found(start, Integer.MAX_VALUE);
  }

  private List<AnalyzedToken> found(String start, int longest) {
    List<AnalyzedToken> found = new ArrayList<>();
    int from = 0;
    for (int row = 0; row < size; row += ROW) {
      int length = rows[row] - from;
      if (length >= start.length() && length <= longest && isAt(from, start)) {
        found.add(token(row, terms.substring(from, rows[row])));
      }
      from = rows[row];
    }
    return found;
  }

  private boolean isAt(int from, String start) {
    for (int at = 0; at < start.length(); at++) {
      if (terms.charAt(from + at) != start.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private AnalyzedToken token(int row, String term) {
    return new AnalyzedToken(
        term, rows[row + 1], rows[row + 2], rows[row + 3], 1, TypeAttribute.DEFAULT_TYPE);
  }
}
