// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

import java.util.Arrays;

/**
 * The codes by which the dictionary knows characters. Those that it does not know share the code of
 * their kind; those that it knows follow, the most frequent first.
 */
final class CharacterCodes {
  /** Also the code of what follows the last unit of a sentence. */
  static final char BLANK = 0;

  static final char LETTER = 1;
  static final char DIGIT = 2;
  static final char SURROGATE = 3;
  static final char HAN = 4;
  static final char DELIMITER = 5;
  static final char OTHER = 6;

  /** The code of the most frequent character. */
  private static final char FIRST_KNOWN = 7;

  private static final int ALL = Character.MAX_VALUE + 1;

  private CharacterCodes() {}

  /**
   * The code of each character.
   *
   * @param known the characters of the dictionary, the most frequent first
   */
  static char[] of(char[] known) {
    char[] codes = new char[ALL];
    Arrays.fill(codes, OTHER);
    Arrays.fill(codes, 0x4E00, 0x9FA6, HAN);
    Arrays.fill(codes, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, SURROGATE);
    fillByKind(codes, 0, 0x100);
    fillByKind(codes, 0x2010, 0x3020);
    fillByKind(codes, 0xFE30, ALL);
    for (int place = 0; place < known.length; place++) {
      codes[known[place]] = (char) (FIRST_KNOWN + place);
    }
    return codes;
  }

  /** One by one, which is slow in a new JVM. */
  private static void fillByKind(char[] codes, int from, int to) {
    for (int character = from; character < to; character++) {
      codes[character] = ofKind((char) character);
    }
  }

  /** The code of a character that the dictionary does not know. */
  static char ofKind(char character) {
    return switch (CharacterKind.of(character)) {
      case CharacterKind.BLANK -> BLANK;
      case CharacterKind.LETTER, CharacterKind.FULL_WIDTH_LETTER -> LETTER;
      case CharacterKind.DIGIT, CharacterKind.FULL_WIDTH_DIGIT -> DIGIT;
      case CharacterKind.SURROGATE -> SURROGATE;
      case CharacterKind.HAN -> HAN;
      case CharacterKind.DELIMITER -> DELIMITER;
      default -> OTHER;
    };
  }

  /** Whether a unit with this code is always one character. */
  static boolean isOneCharacter(char code) {
    return code >= HAN;
  }
}
