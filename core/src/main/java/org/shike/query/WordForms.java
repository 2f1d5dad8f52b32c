// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.Optional;
import java.util.function.IntPredicate;

/** What the last character of a word makes of it: {@code prefix*} and {@code similar~}. */
final class WordForms {
  private static final String INNER = "_-.&+/#'";

  private WordForms() {}

  /**
   * A word with its sign.
   *
   * @param word as typed
   * @param signs the same folded
   */
  static Optional<Expression> of(String word, String signs) {
    int last = word.length() - 1;
    String rest = word.substring(0, last);
    return switch (signs.charAt(last)) {
      case '*' -> isName(signs.substring(0, last)) ? prefix(rest) : Optional.empty();
      case '~' -> isLatin(rest) ? Optional.of(new Expression.Similar(rest)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Expression> prefix(String start) {
    return Optional.of(new Expression.Prefix(start));
  }

  private static boolean isName(String word) {
    return !word.isEmpty()
        && Signs.isLetterOrDigit(word.codePointAt(0))
        && Signs.isLetterOrDigit(word.codePointBefore(word.length()))
        && all(word, sign -> Signs.isLetterOrDigit(sign) || INNER.indexOf(sign) >= 0);
  }

  private static boolean isLatin(String word) {
    return !word.isEmpty()
        && isLatin(word.codePointAt(0))
        && all(word, letter -> isLatin(letter) || Signs.isMark(letter));
  }

  private static boolean isLatin(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  private static boolean all(String word, IntPredicate each) {
    return word.codePoints().allMatch(each);
  }
}
