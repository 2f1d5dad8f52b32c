// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.List;

/**
 * What is looked for, as a tree. A program builds it without escaping anything; {@link
 * QueryLanguage} makes it of what a person types. Immutable.
 *
 * <pre>{@code
 * Expression saved =
 *     new Expression.AllOf(
 *         List.of(new Expression.Words("成本"), new Expression.Without(new Expression.Words("GPU"))));
 * index.search(MomentQuery.of(saved));
 * }</pre>
 *
 * <p>Its {@code toString} gives the query language. What {@link QueryLanguage} made is read as the
 * same tree there; texts of a program that hold signs of the language may read otherwise.
 */
public sealed interface Expression {
  /**
   * What a person typed; the index understands it by the query language and the fields it has.
   *
   * @param text any text
   */
  record Typed(String text) implements Expression {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Plain words or a sentence; none of their signs has a meaning. Alone, or beside other parts of
   * an outermost {@link AllOf}, some of the words may be missing; anywhere else each must be there.
   *
   * @param text not blank
   */
  record Words(String text) implements Expression {
    /** Checks that there is text. */
    public Words {
      checkText("words", text);
    }

    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  /**
   * The same characters in a row, whatever blanks and punctuation stand between them.
   *
   * @param text not blank
   */
  record Phrase(String text) implements Expression {
    /** Checks that there is text. */
    public Phrase {
      checkText("a phrase", text);
    }

    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  /**
   * Words that begin so.
   *
   * @param start not blank
   */
  record Prefix(String start) implements Expression {
    /** Checks that there is text. */
    public Prefix {
      checkText("a prefix", start);
    }

    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  /**
   * A Latin word of four letters and more with a letter wrong, missing, too many or in the wrong
   * place, or two from eight letters on. Any other word is looked for as it is.
   *
   * @param word not blank
   */
  record Similar(String word) implements Expression {
    /** Checks that there is text. */
    public Similar {
      checkText("a similar word", word);
    }

    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  /**
   * Words and phrases that are said within a time, in any order, also in neighbouring passages.
   * Words of several words are several parts.
   *
   * @param parts at least one; each is {@link Words}, {@link Phrase}, {@link Prefix}, {@link
   *     Similar} or {@link AnyOf} those
   * @param within the longest time from the first to the last, from zero to a day
   */
  record Near(List<Expression> parts, Duration within) implements Expression {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Copies the parts and checks them and the time. */
    public Near {
      parts = copy("a nearness", parts);
      parts.forEach(Near::checkPart);
      if (within.isNegative() || within.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("within must be from zero to a day, but was " + within);
      }
    }

    private static void checkPart(Expression part) {
      switch (part) {
        case Words words -> {}
        case Phrase phrase -> {}
        case Prefix prefix -> {}
        case Similar similar -> {}
        case AnyOf any -> any.parts().forEach(Near::checkPart);
        case Typed typed -> throw noPart(part);
        case Near near -> throw noPart(part);
        case AllOf all -> throw noPart(part);
        case Without without -> throw noPart(part);
        case Only only -> throw noPart(part);
      }
    }

    private static IllegalArgumentException noPart(Expression part) {
      return new IllegalArgumentException(
          "parts of a nearness must be words, phrases, prefixes or similar words, or any of those: "
              + part);
    }

    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  /**
   * All of the parts.
   *
   * @param parts at least one
   */
  record AllOf(List<Expression> parts) implements Expression {
    /** Copies the parts and checks that there is one. */
    public AllOf {
      parts = copy("all", parts);
    }

    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  /**
   * At least one of the parts.
   *
   * @param parts at least one
   */
  record AnyOf(List<Expression> parts) implements Expression {
    /** Copies the parts and checks that there is one. */
    public AnyOf {
      parts = copy("any", parts);
    }

    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  /**
   * Passages that hold this are left out.
   *
   * @param excluded what must not be there
   */
  record Without(Expression excluded) implements Expression {
    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  /**
   * Only passages that pass a filter.
   *
   * @param filter what it lets through
   */
  record Only(Filter filter) implements Expression {
    @Override
    public String toString() {
      return WrittenExpression.of(this);
    }
  }

  private static void checkText(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
  }

  private static List<Expression> copy(String what, List<Expression> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(what + " must have at least one part");
    }
    return List.copyOf(parts);
  }
}
