// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads shares of a whole: {@code 1/3}, {@code ⅓}, {@code 三分之一}, {@code 百分之14}. Two numbers with a
 * slash are one if the first is less, as 24/7 is none.
 */
final class ShareReader {
  private static final String OF = "分之";
  private static final char FRACTION_SLASH = '\u2044';

  /** Digits of the numbers of a share; longer ones are of something else. */
  private static final int MOST_DIGITS = 3;

  private final ChineseNumerals numerals;
  private char[] text = {};
  private int length;

  private int numerator;
  private int behindNumerator;
  private int end;
  private String whole = "";

  ShareReader(ChineseNumerals numerals) {
    this.numerals = numerals;
  }

  /** Starts anew with {@code text[0, length)}. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /** Whether a character is a share, as ⅓. */
  static boolean isShare(char character) {
    return (character >= '¼' && character <= '¾') || (character >= '⅐' && character <= '⅞');
  }

  /** The value of a character that is a share: 1/3. */
  static String value(char share) {
    String parts = Normalizer.normalize(String.valueOf(share), Normalizer.Form.NFKC);
    return parts.replace(FRACTION_SLASH, '/');
  }

  /** Reads 分之 and what stands behind it, behind a number that says of how many parts. */
  boolean readOf(int from, int behind) {
    boolean isOf = behind + OF.length() < length && text[behind] == '分' && text[behind + 1] == '之';
    if (!isOf || behind == from) {
      return false;
    }
    numerator = behind + OF.length();
    behindNumerator =
        Digits.isDigit(text[numerator]) ? behindDigits(numerator) : numerals.end(numerator, length);
    end = behindNumerator;
    Optional<String> parts = NumberValue.of(Folding.folded(text, from, behind));
    whole = parts.map(ShareReader::unit).orElse("");
    return end > numerator && parts.isPresent();
  }

  private static String unit(String parts) {
    return switch (parts) {
      case "100" -> NumberUnits.PERCENT;
      case "1000" -> NumberUnits.PER_MILLE;
      default -> "/" + parts;
    };
  }

  /** Reads a number with a slash and a larger one. */
  boolean readSlash(int from, int behind) {
    int other = behind + 1;
    if (behind >= length || !isSlash(behind) || (from > 0 && isSlash(from - 1))) {
      return false;
    }
    end = behindDigits(other);
    boolean goesOn = end < length && (isSlash(end) || LetterKind.of(text[end]) == LetterKind.NAME);
    if (goesOn || !isShort(from, behind) || !isShort(other, end)) {
      return false;
    }
    String parts = Folding.folded(text, other, end);
    numerator = from;
    behindNumerator = behind;
    whole = "/" + parts;
    return Integer.parseInt(Folding.folded(text, from, behind)) < Integer.parseInt(parts);
  }

  private boolean isSlash(int at) {
    return text[at] == '/' || text[at] == FRACTION_SLASH || text[at] == '／';
  }

  private boolean isShort(int from, int to) {
    boolean isShort = to > from && to - from <= MOST_DIGITS && text[from] != '0';
    for (int at = from; at < to; at++) {
      isShort &= Digits.isDigit(text[at]);
    }
    return isShort;
  }

  private int behindDigits(int from) {
    int at = from;
    while (at < length
        && (Digits.isDigit(text[at]) || (at > from && Digits.isJoined(text, length, at)))) {
      at++;
    }
    return at;
  }

  /** Offset of the number of parts that are meant. */
  int numerator() {
    return numerator;
  }

  int behindNumerator() {
    return behindNumerator;
  }

  /** Offset behind the share. */
  int end() {
    return end;
  }

  /** What stands behind the value of the numerator in the one form: % or /3. */
  String whole() {
    return whole;
  }
}
