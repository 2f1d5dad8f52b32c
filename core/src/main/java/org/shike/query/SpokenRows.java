// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.query.Token.Kind;

/**
 * Reads operators that may be spoken words, such as {@code NOT} and {@code 10:00-20:00}, as words:
 * a row of them with the plain words next to them becomes a phrase.
 */
final class SpokenRows {
  /** Nobody types a longer row of words to find exactly these words. */
  private static final int LONGEST = 100;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Token> row = new ArrayList<>();
  private boolean isAny;

  private SpokenRows(String text) {
    this.text = text;
  }

  /**
   * The tokens with phrases for such rows; empty if there are none, and also in groups and next to
   * other operators, where a row could mean the opposite: {@code -(GPU OR Intel)}.
   */
  static Optional<List<Token>> in(List<Token> tokens, String text) {
    if (tokens.stream().anyMatch(SpokenRows::isOfAGroup)) {
      return Optional.empty();
    }
    SpokenRows rows = new SpokenRows(text);
    tokens.forEach(rows::add);
    rows.endRow();
    return rows.isAny ? Optional.of(rows.tokens) : Optional.empty();
  }

  private static boolean isOfAGroup(Token token) {
    return token.is(Kind.OPEN)
        || token.is(Kind.CLOSE)
        || token.is(Kind.MINUS)
        || token instanceof Token.Near;
  }

  private void add(Token token) {
    if (token instanceof Token.Plain || isSpoken(token)) {
      row.add(token);
    } else {
      endRow();
      tokens.add(token);
    }
  }

  private boolean isSpoken(Token token) {
    return token.isOperatorWord()
        || (token instanceof Token.Part(int start, int end, Expression.Only(Filter.During during))
            && !text.substring(start, end).contains(".."));
  }

  private void endRow() {
    boolean hasOperator = row.stream().anyMatch(this::isSpoken);
    boolean isWhole = !row.isEmpty() && !row.getLast().isOperatorWord();
    if (hasOperator && isWhole && row.getLast().end() - row.getFirst().start() <= LONGEST) {
      isAny = true;
      tokens.add(phrase(row.getFirst().start(), row.getLast().end()));
    } else {
      tokens.addAll(row);
    }
    row.clear();
  }

  private Token phrase(int start, int end) {
    return new Token.Part(start, end, new Expression.Phrase(text.substring(start, end)));
  }
}
