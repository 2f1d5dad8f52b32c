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
 * All tokens of one text. Most of them are only counted or compared, so they are numbers in one
 * array and become values only when they are found.
 *
 * <p>A row of five numbers for each token: the end of its term in {@code terms}, its offsets, its
 * position, and the place of its type in {@code types}.
 */
final class TokenTable {
  private static final int FROM = 1;
  private static final int TO = 2;
  private static final int POSITION = 3;
  private static final int TYPE = 4;
  private static final int ROW = 5;

  private final StringBuilder terms = new StringBuilder();
  private final List<String> types = new ArrayList<>();
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
    TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
    int position = -1;
    tokens.reset();
    while (tokens.incrementToken()) {
      position += increment.getPositionIncrement();
      terms.append(term.buffer(), 0, term.length());
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
      }
      rows[size] = terms.length();
      rows[size + FROM] = offset.startOffset();
      rows[size + TO] = offset.endOffset();
      rows[size + POSITION] = position;
      rows[size + TYPE] = place(type.type());
      size += ROW;
    }
    tokens.end();
  }

  private int place(String type) {
    int place = types.indexOf(type);
    if (place < 0) {
      types.add(type);
    }
    return place < 0 ? types.size() - 1 : place;
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
    String type = types.get(rows[row + TYPE]);
    return new AnalyzedToken(term, rows[row + FROM], rows[row + TO], rows[row + POSITION], 1, type);
  }

  /** The term of the first token; empty if there is none. */
  String first() {
    return size == 0 ? "" : terms.substring(0, rows[0]);
  }

  /** The term of the first token at the last position; empty if there is none. */
  String last() {
    int row = size - ROW;
    while (row > 0 && rows[row - ROW + POSITION] == rows[row + POSITION]) {
      row -= ROW;
    }
    return size == 0 ? "" : terms.substring(row == 0 ? 0 : rows[row - ROW], rows[row]);
  }

  /** How many tokens there are. */
  int count() {
    return size / ROW;
  }

  /** Sets the term of a token, which is known by its number from 0. */
  void copyTerm(int token, CharTermAttribute term) {
    int from = token == 0 ? 0 : rows[(token - 1) * ROW];
    int length = rows[token * ROW] - from;
    terms.getChars(from, from + length, term.resizeBuffer(length), 0);
    term.setLength(length);
  }

  int position(int token) {
    return rows[token * ROW + POSITION];
  }

  String type(int token) {
    return types.get(rows[token * ROW + TYPE]);
  }
}
