// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.Optional;

/** A piece of a query, with a half-open range of code units. */
sealed interface Token {
  int start();

  int end();

  /** Text without a blank. */
  record Plain(int start, int end) implements Token {}

  /**
   * Parentheses around plain text.
   *
   * @param content empty if they contain nothing to look for
   */
  record Parentheses(int start, int end, Optional<Plain> content) implements Token {}

  /** An expression that is already complete. */
  record Part(int start, int end, Expression expression) implements Token {}

  /** {@code NEAR/60s}. */
  record Near(int start, int end, Duration within) implements Token {}

  /** A sign that has no meaning by itself. */
  record Sign(Kind kind, int start, int end) implements Token {}

  /** What a sign is. */
  enum Kind {
    OPEN,
    CLOSE,

    /** A parenthesis that is never closed. */
    UNCLOSED,

    /** A parenthesis that was never opened. */
    STRAY,

    OR,

    /** The same as nothing between two parts. */
    AND,

    /** Excludes what follows it. */
    NOT,

    /** The same, without a blank after it. */
    MINUS,

    /** The same sign after something else, as in {@code f(x)-y}: it excludes nothing. */
    DASH,

    /** Ignored, but kept between two words. */
    IGNORED
  }

  static Token ignored(Token token) {
    return new Sign(Kind.IGNORED, token.start(), token.end());
  }

  static Token plain(Token token) {
    return new Plain(token.start(), token.end());
  }

  default boolean is(Kind kind) {
    return this instanceof Sign sign && sign.kind() == kind;
  }

  default boolean isOperator() {
    return this instanceof Part || this instanceof Near || is(Kind.OR) || excludes();
  }

  /** Whether it excludes what follows. */
  default boolean excludes() {
    return is(Kind.MINUS) || is(Kind.NOT);
  }

  /** Whether it is an operator that may also be an ordinary word. */
  default boolean isOperatorWord() {
    return is(Kind.OR) || is(Kind.AND) || is(Kind.NOT);
  }

  /** Whether there is no blank between this token and the one before. */
  default boolean isGluedTo(Token before) {
    return before.end() == start();
  }

  /** Whether it can be looked for by itself. */
  default boolean isOperand() {
    return switch (this) {
      case Plain plain -> true;
      case Parentheses parentheses -> parentheses.content().isPresent();
      case Part part -> true;
      case Near near -> false;
      case Sign sign -> false;
    };
  }

  /** Whether it is an operator with its operand after it. */
  default boolean isSkipped() {
    return switch (this) {
      case Plain plain -> false;
      case Parentheses parentheses -> parentheses.content().isEmpty();
      case Part part -> false;
      case Near near -> false;
      case Sign sign -> isSkipped(sign.kind());
    };
  }

  private static boolean isSkipped(Kind kind) {
    return switch (kind) {
      case UNCLOSED, STRAY, IGNORED -> true;
      case OPEN, CLOSE, OR, AND, NOT, MINUS, DASH -> false;
    };
  }
}
