// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes tokens and their positions as a text, of which the analyzer in {@link Mapping} makes the
 * same tokens again: a blank between positions, a sign between the tokens of one position, and a
 * sign for a position without a token.
 *
 * <p>White space, these signs and the empty token are written as an escape sign and one more
 * character. So a prefix of a token is a prefix of what is written.
 */
final class TokenText {
  /** Between the tokens of one position. */
  static final char BESIDE = '\u007F';

  /** Stands for a position without a token. */
  static final char GAP = '\u0080';

  private static final char ESCAPE = '\u0081';

  /** Added to an escaped character; then none of them is white space or a sign. */
  private static final int SHIFT = 0x100;

  private TokenText() {}

  static String of(TokenList list) {
    StringBuilder text = new StringBuilder();
    for (TokenList.Token token : list.tokens()) {
      if (token.increment() == 0) {
        text.append(BESIDE);
      } else {
        append(text, token.increment() - 1);
        startPosition(text);
      }
      text.append(token(token.term()));
    }
    append(text, list.end());
    return text.toString();
  }

  private static void append(StringBuilder text, int gaps) {
    for (int gap = 0; gap < gaps; gap++) {
      startPosition(text);
      text.append(GAP);
    }
  }

  private static void startPosition(StringBuilder text) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
  }

  /** The text of all tokens of one position. */
  static String position(Collection<String> terms) {
    return terms.isEmpty()
        ? String.valueOf(GAP)
        : terms.stream().map(TokenText::token).collect(Collectors.joining("" + BESIDE));
  }

  /** The text of positions, each of which has the text of all its tokens. */
  static String row(List<String> positions) {
    return String.join(" ", positions);
  }

  /** A token as it is in the index. */
  static String token(String term) {
    return term.isEmpty() ? String.valueOf(ESCAPE) : start(term);
  }

  /** The start of a token as it is in the index. */
  static String start(String term) {
    return term.chars().noneMatch(TokenText::isEscaped) ? term : escaped(term);
  }

  private static String escaped(String term) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < term.length(); at++) {
      char character = term.charAt(at);
      if (isEscaped(character)) {
        text.append(ESCAPE).append((char) (character + SHIFT));
      } else {
        text.append(character);
      }
    }
    return text.toString();
  }

  private static boolean isEscaped(int character) {
    return Character.isWhitespace(character)
        || character == BESIDE
        || character == GAP
        || character == ESCAPE;
  }
}
