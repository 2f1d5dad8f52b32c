// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.json;

import java.util.List;

/** Joins words into a text, with blanks if their script uses them. */
final class WordSpacing {
  private WordSpacing() {}

  /** Joins words; those that include blanks are not changed. */
  static String join(List<String> words) {
    boolean bringBlanks = words.stream().anyMatch(WordSpacing::hasBlank);
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (!bringBlanks && needsBlank(text, word)) {
        text.append(' ');
      }
      text.append(word);
    }
    return text.toString();
  }

  private static boolean hasBlank(String word) {
    return !word.strip().equals(word);
  }

  private static boolean needsBlank(StringBuilder before, String word) {
    if (before.isEmpty() || word.isEmpty()) {
      return false;
    }
    int last = before.codePointBefore(before.length());
    int next = word.codePointAt(0);
    return isSpaced(last) && isSpaced(next) && !isOpening(last) && !isClosing(word, next);
  }

  /** Whether words in the script of a character have blanks between them. */
  static boolean isSpaced(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> false;
      default -> !isFullWidth(character);
    };
  }

  /** Chinese and Japanese signs, and wide forms of Latin signs. */
  private static boolean isFullWidth(int character) {
    return (character >= 0x3000 && character <= 0x303F)
        || (character >= 0xFF00 && character <= 0xFFEF);
  }

  private static boolean isOpening(int character) {
    int type = Character.getType(character);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** Whether a word is or begins with a sign that attaches to the previous word. */
  private static boolean isClosing(String word, int first) {
    return switch (Character.getType(first)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      case Character.OTHER_PUNCTUATION ->
          word.codePoints().noneMatch(Character::isLetterOrDigit) || first == '\'';
      default -> false;
    };
  }
}
