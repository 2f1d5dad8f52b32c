// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.shike.analysis.NumberValue.POINT;
import static org.shike.analysis.NumberValue.digit;
import static org.shike.analysis.NumberValue.isMagnitude;

/**
 * Finds where a numeral in Chinese characters ends and whether it is one: {@code 二十一}, {@code
 * 二〇二五}, {@code 三点五亿}, {@code 壹佰贰拾叁}; not {@code 三五百}, {@code 七八个} and {@code 千万}.
 */
final class ChineseNumerals {
  /** Fewer consecutive Chinese digits are an estimate or a pattern: 五六年, 三三两两. */
  private static final int MIN_POSITIONAL = 4;

  /** Fewer formal characters are a name: 陆家嘴, 伍佰. */
  private static final int MIN_FORMAL = 3;

  private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟";

  private char[] text = {};

  /** Starts again with a text. */
  void reset(char[] text) {
    this.text = text;
  }

  /** Whether a character may be in a numeral, other than the point. */
  static boolean isOfNumeral(char character) {
    return digit(character) >= 0 || isMagnitude(character);
  }

  /** Offset after the numeral that starts at an offset; the same offset if none does. */
  int end(int from, int limit) {
    int at = from;
    while (at < limit && isOfNumeral(text[at])) {
      at++;
    }
    return at > from ? endOfFraction(at, limit) : at;
  }

  /** Offset after the 点五 of 三点五; 八点二十 is a time of day. */
  private int endOfFraction(int point, int limit) {
    int at = point + 1;
    while (at < limit && digit(text[at]) >= 0) {
      at++;
    }
    boolean isFraction = at <= limit && at > point + 1 && text[point] == POINT;
    boolean isTime = at < limit && (text[at] == '十' || text[at] == '分');
    if (!isFraction || isTime) {
      return point;
    }
    while (at < limit && isMagnitude(text[at])) {
      at++;
    }
    return at;
  }

  /** Whether this text is one number, and not an estimate or a name. */
  boolean isNumeral(int from, int to) {
    if (to - from == 1) {
      return text[from] == '十' || (digit(text[from]) >= 0 && !isFormal(text[from]));
    }
    String integer = new String(text, from, endOfInteger(from, to) - from);
    return startsLikeNumber(integer)
        && !isEstimate(integer)
        && !(isFormal(text[from]) && to - from < MIN_FORMAL);
  }

  private static boolean isFormal(char character) {
    return FORMAL.indexOf(character) >= 0;
  }

  private int endOfInteger(int from, int to) {
    int at = from;
    while (at < to && text[at] != POINT) {
      at++;
    }
    return at;
  }

  /** Whether two adjacent digits are neither positional nor part of a sum: 三五百, 七八个. */
  private static boolean isEstimate(String number) {
    if (NumberValue.isPositional(number)) {
      return number.length() > 1 && number.length() < MIN_POSITIONAL && !holdsZero(number);
    }
    for (int at = 1; at < number.length(); at++) {
      if (digit(number.charAt(at - 1)) > 0 && digit(number.charAt(at)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsZero(String number) {
    return number.chars().anyMatch(character -> digit((char) character) == 0);
  }

  /** 千万 and 百 alone are words; 十 is a number. */
  private static boolean startsLikeNumber(String number) {
    return number.charAt(0) == '十' || number.charAt(0) == '拾' || digit(number.charAt(0)) >= 0;
  }
}
