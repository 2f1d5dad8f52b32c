// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * Finds dates that are written with separators, year first: {@code 2025-12-05}, {@code 2025/12/5}.
 * Their numbers get the units of {@code 2025年12月5日}.
 */
final class DateReader {
  private static final int YEAR_DIGITS = 4;
  private static final int MAX_DIGITS = 2;
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  private char[] text = {};
  private int length;
  private int year;
  private int month;
  private int day;

  /** Starts again with {@code text[0, length)}. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
    year = -1;
    month = -1;
    day = -1;
  }

  /** The unit of the number that starts at an offset; empty if it is not part of a date. */
  String unit(int at) {
    if (at == month) {
      return "月";
    }
    if (at == day) {
      return "日";
    }
    return at == year || startsDate(at) ? "年" : "";
  }

  private boolean startsDate(int at) {
    int endOfYear = endOfDigits(at);
    if (endOfYear - at != YEAR_DIGITS || isSign(at - 1) || !isSign(endOfYear)) {
      return false;
    }
    int endOfMonth = endOfNumber(endOfYear + 1, LAST_MONTH);
    if (endOfMonth < 0 || !isSign(endOfMonth) || text[endOfMonth] != text[endOfYear]) {
      return false;
    }
    int endOfDay = endOfNumber(endOfMonth + 1, LAST_DAY);
    if (endOfDay < 0 || (isSign(endOfDay) && Digits.isDigit(text, length, endOfDay + 1))) {
      return false;
    }
    year = at;
    month = endOfYear + 1;
    day = endOfMonth + 1;
    return true;
  }

  private boolean isSign(int at) {
    return at >= 0 && at < length && (text[at] == '-' || text[at] == '/');
  }

  private int endOfDigits(int from) {
    int at = from;
    while (Digits.isDigit(text, length, at)) {
      at++;
    }
    return at;
  }

  /** Offset after a number of one or two digits from 1 to {@code most}; -1 if there is none. */
  private int endOfNumber(int from, int most) {
    int after = endOfDigits(from);
    if (after == from || after - from > MAX_DIGITS) {
      return -1;
    }
    int number = Integer.parseInt(Folding.folded(text, from, after));
    return number >= 1 && number <= most ? after : -1;
  }
}
