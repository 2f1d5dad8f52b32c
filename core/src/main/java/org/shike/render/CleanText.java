// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

/** Removes from a text what is not safe to show. */
final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /** The text with its line feeds and tabs. */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(CleanText::shown).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The text as one line. */
  static String line(String text) {
    return of(text).replace('\n', ' ').replace('\t', ' ');
  }

  private static int shown(int character) {
    return switch (character) {
      case '\n', '\t' -> character;
      case '\r', '\u2028', '\u2029' -> ' ';
      default -> isUnsafe(character) ? REPLACEMENT : character;
    };
  }

  private static boolean isUnsafe(int character) {
    return Character.isISOControl(character)
        || turnsDirection(character)
        || isNoCharacter(character);
  }

  /** Unicode Standard Annex 9, 2: explicit directional embeddings, overrides and isolates. */
  private static boolean turnsDirection(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  /** Half of a surrogate pair, or a noncharacter, which programs must not exchange. */
  private static boolean isNoCharacter(int character) {
    return (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        || (character >= 0xFDD0 && character <= 0xFDEF)
        || (character & 0xFFFE) == 0xFFFE;
  }
}
