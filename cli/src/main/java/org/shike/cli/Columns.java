// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

/** How many columns of a terminal a text takes. */
final class Columns {
  /** Asks for the emoji of the character before it, which is wide. */
  private static final int EMOJI_SELECTOR = 0xFE0F;

  /**
   * First and last of the ranges of Unicode's EastAsianWidth that are wide or full-width; emoji
   * have a property of their own.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, // Hangul Jamo
    0x2E80, 0x303E, // radicals to CJK symbols
    0x3041, 0xA4CF, // Kana to Yi
    0xA960, 0xA97C, // Hangul Jamo Extended-A
    0xAC00, 0xD7A3, // Hangul syllables
    0xF900, 0xFAFF, // CJK compatibility ideographs
    0xFE10, 0xFE19, // vertical forms
    0xFE30, 0xFE6B, // CJK compatibility and small forms
    0xFF01, 0xFF60, // full-width forms
    0xFFE0, 0xFFE6, // full-width signs
    0x16FE0, 0x18DFF, // Tangut, Khitan
    0x1AFF0, 0x1B2FF, // Kana and Nushu supplements
    0x1F200, 0x1F2FF, // enclosed ideographs
    0x20000, 0x3FFFD // supplementary ideographs
  };

  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  private static int of(int character) {
    if (character == EMOJI_SELECTOR) {
      return 1;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    if (Character.isEmojiPresentation(character)) {
      return true;
    }
    for (int at = 0; at < WIDE.length; at += 2) {
      if (character >= WIDE[at] && character <= WIDE[at + 1]) {
        return true;
      }
    }
    return false;
  }
}
