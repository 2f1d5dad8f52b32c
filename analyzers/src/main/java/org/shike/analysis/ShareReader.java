// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads shares of a whole: {@code 1/3}, {@code ⅓}, {@code 三分之一}, {@code 百分之14}. Two numbers with a
 * slash are a share if the first is smaller; 24/7 is not a share.
 */
final class ShareReader {
  private static final String OF = "分之";
  private static final char FRACTION_SLASH = '\u2044';

  /** The most digits a number of a share has; longer numbers are something else. */
  private static final int MAX_DIGITS = 3;

  private final ChineseNumerals numerals;
  private char[] text = {};
  private int length;

  private int numerator;
  private int endOfNumerator;
  private int end;
  private String whole = "";

  ShareReader(ChineseNumerals numerals) {
    this.numerals = numerals;
  }

  /** Starts again with {@code text[0, length)}. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /** Whether a character is a share, such as ⅓. */
  static boolean isShare(char character) {
    return (character >= '¼' && character <= '¾') || (character >= '⅐' && character <= '⅞');
  }

  /** The value of a character that is a share: 1/3. */
  static String value(char share) {
    String parts = Normalizer.normalize(String.valueOf(share), Normalizer.Form.NFKC);
    return parts.replace(FRACTION_SLASH, '/');
  }

  /** Reads 分之 and the numerator, after the number that is the denominator. */
  boolean readOf(int from, int after) {
    boolean isOf = after + OF.length() < length && text[after] == '分' && text[after + 1] == '之';
    if (!isOf || after == from) {
      return false;
    }
    numerator = after + OF.length();
    endOfNumerator =
        Digits.isDigit(text[numerator]) ? endOfDigits(numerator) : numerals.end(numerator, length);
    end = endOfNumerator;
    Optional<String> parts = NumberValue.of(Folding.folded(text, from, after));
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

  /** Reads a slash and a larger number, after the number that is the numerator. */
  boolean readSlash(int from, int after) {
    int other = after + 1;
    if (after >= length || !isSlash(after) || (from > 0 && isSlash(from - 1))) {
      return false;
    }
    end = endOfDigits(other);
    boolean goesOn = end < length && (isSlash(end) || LetterKind.of(text[end]) == LetterKind.NAME);
    if (goesOn || !isShort(from, after) || !isShort(other, end)) {
      return false;
    }
    String parts = Folding.folded(text, other, end);
    numerator = from;
    endOfNumerator = after;
    whole = "/" + parts;
    return Integer.parseInt(Folding.folded(text, from, after)) < Integer.parseInt(parts);
  }

  private boolean isSlash(int at) {
    return text[at] == '/' || text[at] == FRACTION_SLASH || text[at] == '／';
  }

  private boolean isShort(int from, int to) {
    boolean isShort = to > from && to - from <= MAX_DIGITS && text[from] != '0';
    for (int at = from; at < to; at++) {
      isShort &= Digits.isDigit(text[at]);
    }
    return isShort;
  }

  private int endOfDigits(int from) {
    int at = from;
    while (at < length
        && (Digits.isDigit(text[at]) || (at > from && Digits.isJoined(text, length, at)))) {
      at++;
    }
    return at;
  }

  /** Offset of the numerator. */
  int numerator() {
    return numerator;
  }

  int endOfNumerator() {
    return endOfNumerator;
  }

  /** Offset after the share. */
  int end() {
    return end;
  }

  /** What follows the value of the numerator in the normal form: % or /3. */
  String whole() {
    return whole;
  }
}
