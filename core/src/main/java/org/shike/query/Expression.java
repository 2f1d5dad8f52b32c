// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.List;

/**
 * What is looked for, as a tree. A program builds it without escaping anything; {@link
 * QueryLanguage#parse} makes it from what a person types. Immutable.
 *
 * <pre>{@code
 * Expression saved =
 *     new Expression.AllOf(
 *         List.of(new Expression.Words("成本"), new Expression.Without(new Expression.Words("GPU"))));
 * index.search(MomentQuery.of(saved));
 * }</pre>
 *
 * <p>{@link QueryLanguage#write} writes it in the query language.
 */
public sealed interface Expression {
  /**
   * What a person typed; the index parses it with the fields that it has.
   *
   * @param text any text
   */
  record Typed(String text) implements Expression {}

  /** Text that is said in a passage. */
  sealed interface Said extends Expression permits Words, Phrase, Prefix, Similar {}

  /** Several parts that are looked for together. */
  sealed interface Joined extends Expression permits AllOf, AnyOf, Near {
    /** {@return at least one part} */
    List<Expression> parts();
  }

  /**
   * Plain words or a sentence; punctuation has no meaning. As the whole expression, or as a part of
   * an outermost {@link AllOf}, some of the words may be missing; anywhere else all of them are
   * required.
   *
   * @param text not blank
   */
  record Words(String text) implements Said {
    /** Checks that there is text. */
    public Words {
      checkText("words", text);
    }
  }

  /**
   * The same characters in a row, whatever blanks and punctuation are between them.
   *
   * @param text not blank
   */
  record Phrase(String text) implements Said {
    /** Checks that there is text. */
    public Phrase {
      checkText("a phrase", text);
    }
  }

  /**
   * Words with this start.
   *
   * @param start not blank
   */
  record Prefix(String start) implements Said {
    /** Checks that there is text. */
    public Prefix {
      checkText("a prefix", start);
    }
  }

  /**
   * A Latin word of four or more letters in which one letter may be wrong, missing, extra or
   * misplaced; with eight or more letters, two may be. Any other word is looked for as it is.
   *
   * @param word not blank
   */
  record Similar(String word) implements Said {
    /** Checks that there is text. */
    public Similar {
      checkText("a similar word", word);
    }
  }

  /**
   * Words and phrases that are said within a time of each other, in any order, also across
   * neighbouring passages. If {@link Words} contain several words, each of them is a part.
   *
   * @param parts at least one; each is {@link Said} or {@link AnyOf} those
   * @param within the longest time from the first to the last, from zero to a day
   */
  record Near(List<Expression> parts, Duration within) implements Joined {
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Copies the parts and checks them and the time. */
    public Near {
      parts = copy("Near", parts);
      parts.forEach(Near::checkPart);
      if (within.isNegative() || within.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException("within must be from zero to a day, but was " + within);
      }
    }

    private static void checkPart(Expression part) {
      if (!canHold(part)) {
        throw new IllegalArgumentException(
            "parts of Near must be words, phrases, prefixes, similar words or AnyOf those, not "
                + part);
      }
    }

    /** Whether an expression may be one of the parts. */
    static boolean canHold(Expression part) {
      return switch (part) {
        case Said said -> true;
        case AnyOf any -> any.parts().stream().allMatch(Near::canHold);
        case AllOf all -> false;
        case Near near -> false;
        case Typed typed -> false;
        case Without without -> false;
        case Only only -> false;
      };
    }
  }

  /**
   * All of the parts.
   *
   * @param parts at least one
   */
  record AllOf(List<Expression> parts) implements Joined {
    /** Copies the parts and checks that there is one. */
    public AllOf {
      parts = copy("AllOf", parts);
    }
  }

  /**
   * At least one of the parts.
   *
   * @param parts at least one
   */
  record AnyOf(List<Expression> parts) implements Joined {
    /** Copies the parts and checks that there is one. */
    public AnyOf {
      parts = copy("AnyOf", parts);
    }
  }

  /**
   * Leaves out passages that match an expression.
   *
   * @param excluded what passages must not match
   */
  record Without(Expression excluded) implements Expression {}

  /**
   * Only passages that pass a filter.
   *
   * @param filter what passages must pass
   */
  record Only(Filter filter) implements Expression {}

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
