// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * Finds symbols that are tokens: emoji with everything joined to them (Unicode Technical Standard
 * 51, ED-17), and every other character outside the basic plane that is not a mark of a letter.
 */
final class SymbolReader {
  private static final int MAX_LENGTH = 64;
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int KEYCAP = 0x20E3;

  private SymbolReader() {}

  /** Offset after the symbol that starts at an offset; the same offset if none does. */
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
    return endOfJoined(text, length, at, end);
  }

  private static boolean isSymbol(int codePoint, char[] text, int length, int after) {
    if (Character.isSupplementaryCodePoint(codePoint)) {
      return !LetterKind.isMark(codePoint);
    }
    return Character.isEmoji(codePoint) && (codePoint > 0xFF || isKeycap(text, length, after));
  }

  /** Whether the character before an offset is a keycap: a digit or sign in a box. */
  static boolean isKeycap(char[] text, int length, int after) {
    int at = after < length && text[after] == EMOJI_STYLE ? after + 1 : after;
    return at < length && text[at] == KEYCAP;
  }

  /** The symbol without the selectors of its style. */
  static String term(char[] text, int from, int to) {
    StringBuilder term = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      if (text[at] != EMOJI_STYLE && text[at] != TEXT_STYLE) {
        term.append(text[at]);
      }
    }
    return term.toString();
  }

  /** A symbol without skin tones; the symbol itself if it is only a skin tone. */
  static String withoutModifiers(String symbol) {
    StringBuilder plain = new StringBuilder(symbol.length());
    symbol
        .codePoints()
        .filter(codePoint -> !Character.isEmojiModifier(codePoint))
        .forEach(plain::appendCodePoint);
    return plain.isEmpty() ? symbol : plain.toString();
  }

  private static int endOfJoined(char[] text, int length, int at, int from) {
    int end = from;
    while (end < length && end - at < MAX_LENGTH) {
      int next = Character.codePointAt(text, end, length);
      int after = end + Character.charCount(next);
      if (next == JOINER && after < length && isJoinable(text, length, after)) {
        after += Character.charCount(Character.codePointAt(text, after, length));
      } else if (!isModifier(next)) {
        return end;
      }
      end = after;
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

  /** Two of these letters are a flag. */
  private static boolean isFlagLetter(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}
