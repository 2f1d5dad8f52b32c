// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.nio.CharBuffer;
import java.text.Normalizer;

/**
 * Writes letters in their composed form, Unicode's normalization form C: {@code e} and its accent
 * become {@code é}, the jamo of a Hangul syllable become the syllable, and marks get their
 * canonical order. Marks without a composed form stay as they are.
 *
 * <p>Beyond that form, half-width katakana become full-width with their sound marks ({@code ｶﾞ} is
 * {@code ガ}), and characters that only allow or forbid a line break (the soft hyphen, the word
 * joiner) are left out.
 */
final class Composition {
  /**
   * More code units than any letter has. Marks beyond it are composed separately, because the time
   * grows with the square of their number.
   */
  private static final int LONGEST = 255;

  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char WORD_JOINER = '\u2060';
  private static final char FIRST_NARROW = '\uFF66';
  private static final char NARROW_SOUND_MARK = '\uFF9E';
  private static final char LAST_NARROW = '\uFF9F';

  /** First and last code points of ranges that contain letters with another form. */
  private static final int[] OTHER_FORMS = {
    SOFT_HYPHEN,
    SOFT_HYPHEN, //
    0x374,
    0x387, // Greek signs
    0x958,
    0xF69, // letters of India and Tibet
    0x1160,
    0x11FF, // vowels and finals of Hangul
    0x1F71,
    0x2001, // Greek letters with two accents, blanks
    WORD_JOINER,
    WORD_JOINER, //
    0x2126,
    0x212B, // ohm, kelvin, ångström
    0x2329,
    0x232A, // angle brackets
    0x2ADC,
    0x2ADC, // forking
    0xF900,
    0xFB4E, // Han characters that other encodings have twice, Hebrew letters with points
    FIRST_NARROW,
    LAST_NARROW, // half-width katakana
    0x16D63,
    0x16D6A, // vowels of Kirat Rai
    0x1D15E,
    0x1D1C0, // notes
    0x2F800,
    0x2FA1D, // Han characters that other encodings have twice
  };

  /** The same for letters that may combine with the letter before them. */
  private static final int[] JOINING_LETTERS = {0x1160, 0x11FF, 0x16D63, 0x16D6A};

  private Composition() {}

  /** The composed form of a text. */
  static String of(String text) {
    return Normalizer.normalize(isUsual(text) ? text : usual(text), Normalizer.Form.NFC);
  }

  /** Whether NFC alone composes the text. */
  private static boolean isUsual(CharSequence text) {
    boolean isUsual = true;
    for (int at = 0; at < text.length() && isUsual; at++) {
      isUsual = !isLeftOut(text.charAt(at)) && !isNarrow(text.charAt(at));
    }
    return isUsual;
  }

  private static String usual(String text) {
    StringBuilder usual = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (isNarrow(unit)) {
        usual.append(Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC));
      } else if (!isLeftOut(unit)) {
        usual.append(unit);
      }
    }
    return usual.toString();
  }

  private static boolean isNarrow(int unit) {
    return unit >= FIRST_NARROW && unit <= LAST_NARROW;
  }

  private static boolean isLeftOut(int unit) {
    return unit == SOFT_HYPHEN || unit == WORD_JOINER;
  }

  /** Whether {@code text[0, length)} is its own composed form. */
  static boolean isComposed(char[] text, int length) {
    return isPlain(text, length)
        || (hasShortLetters(text, length)
            && isUsual(CharBuffer.wrap(text, 0, length))
            && Normalizer.isNormalized(CharBuffer.wrap(text, 0, length), Normalizer.Form.NFC));
  }

  private static boolean hasShortLetters(char[] text, int length) {
    int from = 0;
    int end = 0;
    while (end < length && end - from < LONGEST) {
      from = end;
      end = endOfLetter(text, length, from);
    }
    return end - from < LONGEST;
  }

  /** Whether no character of {@code text[0, length)} has another form. */
  static boolean isPlain(char[] text, int length) {
    for (int at = 0; at < length; at++) {
      if (mayChange(text[at]) && !isPlain(Character.codePointAt(text, at, length))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a code unit may belong to a mark or to a letter with another form; most texts have
   * none.
   */
  private static boolean mayChange(char unit) {
    return unit < 0x483
        ? isBetween(unit, 0x300, 0x387) // not Latin, Greek and Cyrillic letters
            || unit == SOFT_HYPHEN
        : isBetween(unit, 0x483, 0x309A) // not kana, Han characters
            || isBetween(unit, 0xA66F, 0xABFF) // not Hangul syllables
            || isBetween(unit, 0xD800, 0xD83B) // not emoji, rare Han characters
            || isBetween(unit, 0xD87E, 0xDBFF) // not second halves
            || isBetween(unit, 0xF900, 0xFE2F)
            || isNarrow(unit);
  }

  private static boolean isBetween(char unit, int first, int last) {
    return unit >= first && unit <= last;
  }

  /** Whether a code point has only one form, whatever precedes it. */
  static boolean isPlain(int codePoint) {
    return !LetterKind.isMark(codePoint) && !isIn(OTHER_FORMS, codePoint);
  }

  /** Offset after the marks that start at an offset, if there are any. */
  static int endOfMarks(char[] text, int length, int from) {
    int end = from;
    while (end < length && mayChange(text[end])) {
      int codePoint = Character.codePointAt(text, end, length);
      if (!LetterKind.isMark(codePoint)) {
        return end;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  /** Offset after the letter that starts at an offset and after its marks. */
  static int endOfLetter(char[] text, int length, int from) {
    int end = from + Character.charCount(Character.codePointAt(text, from, length));
    while (end < length && end - from < LONGEST && mayChange(text[end])) {
      int codePoint = Character.codePointAt(text, end, length);
      int next = end + Character.charCount(codePoint);
      boolean isOne = isJoining(codePoint) && isOne(text, from, next);
      if (!isOne && !belongsToLetter(codePoint)) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** Whether a code point is a mark, becomes one, or is left out. */
  private static boolean belongsToLetter(int codePoint) {
    return LetterKind.isMark(codePoint)
        || isLeftOut(codePoint)
        || (codePoint >= NARROW_SOUND_MARK && codePoint <= LAST_NARROW);
  }

  /** Whether a code point is not a mark but may combine with the letter before it. */
  static boolean isJoining(int codePoint) {
    return isIn(JOINING_LETTERS, codePoint);
  }

  private static boolean isOne(char[] text, int from, int to) {
    String letter = of(new String(text, from, to - from));
    return letter.codePointCount(0, letter.length()) == 1;
  }

  private static boolean isIn(int[] ranges, int codePoint) {
    int at = 0;
    while (at < ranges.length && codePoint > ranges[at + 1]) {
      at += 2;
    }
    return at < ranges.length && codePoint >= ranges[at];
  }
}
