// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Understands what a person types. Any text is a query: what has no meaning is searched as text.
 */
public final class QueryLanguage {
  private QueryLanguage() {}

  /**
   * What a text says.
   *
   * @param expression empty where the text is blank
   * @param notes what was not understood and is searched as text, with its place
   */
  public record Understood(Optional<Expression> expression, List<String> notes) {
    /** Copies the notes. */
    public Understood {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Understands a text.
   *
   * @param text any text
   * @param isField whether a name in front of a colon, in lower case, is a field; any other is text
   * @return what it says
   */
  public static Understood parse(String text, Predicate<String> isField) {
    return new Understood(
        text.isBlank() ? Optional.empty() : Optional.of(new Expression.Words(text)), List.of());
  }
}
