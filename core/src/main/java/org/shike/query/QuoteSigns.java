// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.HashSet;
import java.util.Set;

/** Determines which quotes of a folded text open a phrase, and where the phrase ends. */
final class QuoteSigns {
  private static final String OPENING = Signs.QUOTE + "「『";
  private static final String CLOSING = Signs.QUOTE + "」』";

  private final String signs;

  /** Quotes for which a search found no closing one. */
  private final Set<Character> unclosed = new HashSet<>();

  QuoteSigns(String signs) {
    this.signs = signs;
  }

  /** Whether a quote opens a phrase, or would if it were closed; inch marks are text. */
  boolean opens(int at) {
    return OPENING.indexOf(signs.charAt(at)) >= 0 && !isInches(at);
  }

  /** Where an opening quote is closed; -1 if it is not. */
  int close(int at) {
    char opening = signs.charAt(at);
    if (unclosed.contains(opening)) {
      return -1;
    }
    int close = signs.indexOf(CLOSING.charAt(OPENING.indexOf(opening)), at + 1);
    if (close < 0) {
      unclosed.add(opening);
    }
    return close;
  }

  /** As in {@code 15" 屏幕}. */
  private boolean isInches(int at) {
    boolean isAfterDigit =
        signs.charAt(at) == Signs.QUOTE && at > 0 && Character.isDigit(signs.codePointBefore(at));
    boolean isAtEnd = at + 1 == signs.length() || signs.charAt(at + 1) == Signs.BLANK;
    return isAfterDigit && (isAtEnd || close(at) < 0);
  }
}
