// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

/** Text of a transcript as one line that cannot command the terminal. */
final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /** Line ends and tabs become blanks; other control characters are replaced. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().forEach(character -> plain.append(shown((char) character)));
    return plain.toString();
  }

  private static char shown(char character) {
    if (character == '\n' || character == '\r' || character == '\t') {
      return ' ';
    }
    return Character.isISOControl(character) ? REPLACEMENT : character;
  }
}
