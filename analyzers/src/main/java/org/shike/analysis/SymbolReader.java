// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * Finds symbols that are tokens: emoji with all that is joined to them (Unicode Technical Standard
 * 51, ED-17), and whatever else lies outside of the basic plane and is no mark of a letter.
 */
final class SymbolReader {
  private static final int MAX_LENGTH = 64;
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int KEYCAP = 0x20E3;

  private SymbolReader() {}

  /** Offset behind the symbol that starts at an offset; the same offset if none does. */
  static int end(char[] text, int length, int at) {
    int first = Character.codePointAt(text, at, length);
    int end = at + Character.charCount(first);
    if (!isSymbol(first, text, length, end)) {
      return at;
    }
    if (isFlagLetter(first) && end < length) {
      int second = Character.codePointAt(text, end, length);
      return isFlagLetter(second) ? end + Character.charCount(second) : end;
    }
    return behindJoined(text, length, at, end);
  }

  private static boolean isSymbol(int codePoint, char[] text, int length, int behind) {
    if (Character.isSupplementaryCodePoint(codePoint)) {
      return !LetterKind.isMark(codePoint);
    }
    return Character.isEmoji(codePoint) && (codePoint > 0xFF || isKeycap(text, length, behind));
  }

  /** Whether what stands before an offset is a key: a digit or sign in a box. */
  static boolean isKeycap(char[] text, int length, int behind) {
    int at = behind < length && text[behind] == EMOJI_STYLE ? behind + 1 : behind;
    return at < length && text[at] == KEYCAP;
  }

  /** The symbol without what only says in which style it is drawn. */
  static String term(char[] text, int from, int to) {
    StringBuilder term = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      if (text[at] != EMOJI_STYLE && text[at] != TEXT_STYLE) {
        term.append(text[at]);
      }
    }
    return term.toString();
  }

  /** A symbol without the colours of skin; itself if it is nothing else. */
  static String withoutModifiers(String symbol) {
    StringBuilder plain = new StringBuilder(symbol.length());
    symbol
        .codePoints()
        .filter(codePoint -> !Character.isEmojiModifier(codePoint))
        .forEach(plain::appendCodePoint);
    return plain.isEmpty() ? symbol : plain.toString();
  }

  private static int behindJoined(char[] text, int length, int at, int from) {
    int end = from;
    while (end < length && end - at < MAX_LENGTH) {
      int next = Character.codePointAt(text, end, length);
      int behind = end + Character.charCount(next);
      if (next == JOINER && behind < length && isJoinable(text, length, behind)) {
        behind += Character.charCount(Character.codePointAt(text, behind, length));
      } else if (!isModifier(next)) {
        return end;
      }
      end = behind;
    }
    return end;
  }

  private static boolean isJoinable(char[] text, int length, int at) {
    int codePoint = Character.codePointAt(text, at, length);
    return codePoint > 0xFF && Character.isEmoji(codePoint);
  }

  private static boolean isModifier(int codePoint) {
    boolean isTag = codePoint >= 0xE0020 && codePoint <= 0xE007F;
    return isTag
        || codePoint == EMOJI_STYLE
        || codePoint == TEXT_STYLE
        || codePoint == KEYCAP
        || Character.isEmojiModifier(codePoint);
  }

  /** Two of them are a flag. */
  private static boolean isFlagLetter(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}
