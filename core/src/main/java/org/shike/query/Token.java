// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.Optional;

/** A piece of a query, from its first code unit to behind its last one. */
sealed interface Token {
  int start();

  int end();

  /** Text without a blank. */
  record Plain(int start, int end) implements Token {}

  /**
   * Parentheses around plain text.
   *
   * @param content empty where nothing to look for stands in them
   */
  record Parentheses(int start, int end, Optional<Plain> content) implements Token {}

  /** What is understood already. */
  record Part(int start, int end, Expression expression) implements Token {}

  /** {@code NEAR/60s}. */
  record Near(int start, int end, Duration within) implements Token {}

  /** A sign that is nothing by itself. */
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

    /** What two parts have between them anyway. */
    AND,

    /** Leaves out what follows it. */
    NOT,

    /** The same without a blank after it. */
    MINUS,

    /** The same sign at the end of something, as in {@code f(x)-y}: it leaves out nothing. */
    DASH,

    /** As good as not there, but kept between two words. */
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

  /** Whether it leaves out what follows. */
  default boolean excludes() {
    return is(Kind.MINUS) || is(Kind.NOT);
  }

  /** Whether it is a word of the language, which a text may hold as well. */
  default boolean isOperatorWord() {
    return is(Kind.OR) || is(Kind.AND) || is(Kind.NOT);
  }

  /** Whether no blank stands between this and the one before. */
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

  /** Whether an operator finds its operand behind it. */
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
