// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.query.Token.Kind;

/**
 * The content of a group, with its operators bound.
 *
 * @param tokens parts and the text around them
 * @param text the whole query
 */
record QuerySequence(List<Token> tokens, QueryText text) {
  /** The end of the last part; 0 if everything is plain text. */
  int lastPart() {
    return tokens.stream().filter(QuerySequence::isPart).mapToInt(Token::end).max().orElse(0);
  }

  private static boolean isPart(Token token) {
    return token instanceof Token.Part;
  }

  /** The group as one token. */
  Token inParentheses(int start, int end) {
    return lastPart() == 0
        ? new Token.Parentheses(start, end, stretch(tokens, 0))
        : new Token.Part(start, end, expression().orElseThrow());
  }

  /** The parts and the text between them; empty if there is neither. */
  Optional<Expression> expression() {
    int lastPart = lastPart();
    List<Expression> parts = new ArrayList<>();
    List<Token> stretch = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Token.Part part) {
        stretch(stretch, lastPart).map(this::words).ifPresent(parts::add);
        stretch.clear();
        parts.add(part.expression());
      } else {
        stretch.add(token);
      }
    }
    stretch(stretch, lastPart).map(this::words).ifPresent(parts::add);
    return parts.size() > 1 ? Optional.of(new Expression.AllOf(parts)) : parts.stream().findFirst();
  }

  private Expression words(Token.Plain plain) {
    return text.words(plain.start(), plain.end());
  }

  /** Plain text from its first to its last token, without ignored tokens at its ends. */
  private static Optional<Token.Plain> stretch(List<Token> tokens, int lastPart) {
    int first = 0;
    int last = tokens.size() - 1;
    while (first <= last && isIgnored(tokens.get(first), lastPart)) {
      first++;
    }
    while (first <= last && isIgnored(tokens.get(last), lastPart)) {
      last--;
    }
    return tokens.stream().anyMatch(Token::isOperand)
        ? Optional.of(new Token.Plain(tokens.get(first).start(), tokens.get(last).end()))
        : Optional.empty();
  }

  private static boolean isIgnored(Token token, int lastPart) {
    return token.is(Kind.IGNORED) || (token.is(Kind.UNCLOSED) && token.start() < lastPart);
  }
}
