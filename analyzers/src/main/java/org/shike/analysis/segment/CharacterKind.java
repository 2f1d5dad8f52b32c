// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

/** SmartCN's kinds of UTF-16 code units. */
public final class CharacterKind {
  public static final byte BLANK = 0;
  public static final byte HAN = 1;
  public static final byte LETTER = 2;
  public static final byte FULL_WIDTH_LETTER = 3;
  public static final byte DIGIT = 4;
  public static final byte FULL_WIDTH_DIGIT = 5;
  public static final byte DELIMITER = 6;
  public static final byte SURROGATE = 7;
  public static final byte OTHER = 8;

  private CharacterKind() {}

  public static byte of(char character) {
    if (isBetween(character, 0x4E00, 0x9FA5)) {
      return HAN;
    }
    return character < 0x100 ? ofLatin(character) : ofOther(character);
  }

  private static byte ofLatin(char character) {
    if (isBetween(character, 'a', 'z') || isBetween(character, 'A', 'Z')) {
      return LETTER;
    }
    if (isBetween(character, '0', '9')) {
      return DIGIT;
    }
    if (character == ' ' || character == '\t' || character == '\r' || character == '\n') {
      return BLANK;
    }
    return isBetween(character, 0x21, 0xBB) ? DELIMITER : OTHER;
  }

  private static byte ofOther(char character) {
    if (character == '\u3000') {
      return BLANK;
    }
    if (Character.isSurrogate(character)) {
      return SURROGATE;
    }
    if (isBetween(character, 0xFF21, 0xFF3A) || isBetween(character, 0xFF41, 0xFF5A)) {
      return FULL_WIDTH_LETTER;
    }
    if (isBetween(character, 0xFF10, 0xFF19)) {
      return FULL_WIDTH_DIGIT;
    }
    boolean delimiter =
        isBetween(character, 0x2010, 0x2642)
            || isBetween(character, 0x3001, 0x301E)
            || isBetween(character, 0xFE30, 0xFF63);
    return delimiter ? DELIMITER : OTHER;
  }

  private static boolean isBetween(char character, int first, int last) {
    return character >= first && character <= last;
  }
}
