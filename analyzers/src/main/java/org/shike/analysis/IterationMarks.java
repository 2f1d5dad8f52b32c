// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.text.Normalizer;

/**
 * Replaces iteration marks by the characters that they repeat: {@code 佐々木} is {@code 佐佐木}, {@code
 * かゝみ} is {@code かかみ}, {@code いすゞ} is {@code いすず}. Adjacent marks repeat the same number of
 * characters.
 */
final class IterationMarks {
  private static final char HAN = '々';
  private static final char HIRAGANA = 'ゝ';
  private static final char KATAKANA = 'ヽ';
  private static final char VOICED = '\u3099';

  private IterationMarks() {}

  /** Resolves the marks in {@code text[0, length)} in place. */
  static void resolve(char[] text, int length) {
    for (int at = 1; at < length; at++) {
      if (isMark(text[at])) {
        at = resolveRun(text, length, at);
      }
    }
  }

  private static int resolveRun(char[] text, int length, int from) {
    int end = from;
    while (end < length && isMark(text[end])) {
      end++;
    }
    int shift = Math.min(end - from, from);
    for (int at = from; at < end; at++) {
      text[at] = resolved(text[at], text[at - shift]);
    }
    return end;
  }

  private static boolean isMark(char character) {
    return character == HAN
        || (character >= HIRAGANA && character <= HIRAGANA + 1)
        || (character >= KATAKANA && character <= KATAKANA + 1);
  }

  /**
   * The character that a mark repeats; the mark itself if the character before it is of another
   * script.
   */
  private static char resolved(char mark, char repeated) {
    if (mark == HAN) {
      return LetterKind.of(repeated) == LetterKind.HAN ? repeated : mark;
    }
    boolean isKana = repeated > '\u3040' && repeated < '\u30FB';
    return isKana ? sounding(mark, repeated) : mark;
  }

  private static char sounding(char mark, char kana) {
    String plain = Normalizer.normalize(String.valueOf(kana), Normalizer.Form.NFD).substring(0, 1);
    boolean isVoiced = mark == HIRAGANA + 1 || mark == KATAKANA + 1;
    String said = isVoiced ? Normalizer.normalize(plain + VOICED, Normalizer.Form.NFC) : plain;
    return said.charAt(0);
  }
}
