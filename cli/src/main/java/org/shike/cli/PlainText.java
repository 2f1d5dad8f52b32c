// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

/** Text of a transcript as one line that cannot command the terminal. */
final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /** Line ends and tabs become blanks; what else could command the terminal is replaced. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().forEach(character -> plain.append(shown((char) character)));
    return plain.toString();
  }

  /** The same, with an ellipsis for what is longer than {@code length}. */
  static String cut(String text, int length) {
    int end = text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length())));
    return of(text.substring(0, end)) + (end < text.length() ? "…" : "");
  }

  private static char shown(char character) {
    return switch (character) {
      case '\n', '\r', '\t', '\u2028', '\u2029' -> ' ';
      default -> commandsTheTerminal(character) ? REPLACEMENT : character;
    };
  }

  /** Control characters, and those that turn the direction of what follows. */
  private static boolean commandsTheTerminal(char character) {
    return Character.isISOControl(character)
        || (character >= '\u202A' && character <= '\u202E')
        || (character >= '\u2066' && character <= '\u2069');
  }
}
