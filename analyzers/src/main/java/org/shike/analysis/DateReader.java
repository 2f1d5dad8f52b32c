// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

/**
 * Finds dates that are written with signs, year first: {@code 2025-12-05}, {@code 2025/12/5}. Their
 * numbers are those of {@code 2025年12月5日}.
 */
final class DateReader {
  private static final int YEAR_DIGITS = 4;
  private static final int MOST_DIGITS = 2;
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  private char[] text = {};
  private int length;
  private int year;
  private int month;
  private int day;

  /** Starts anew with {@code text[0, length)}. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
    year = -1;
    month = -1;
    day = -1;
  }

  /** The unit of the number that starts at an offset; empty if it is of no date. */
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
    int behindYear = behindDigits(at);
    if (behindYear - at != YEAR_DIGITS || isSign(at - 1) || !isSign(behindYear)) {
      return false;
    }
    int behindMonth = behindNumber(behindYear + 1, LAST_MONTH);
    if (behindMonth < 0 || !isSign(behindMonth) || text[behindMonth] != text[behindYear]) {
      return false;
    }
    int behindDay = behindNumber(behindMonth + 1, LAST_DAY);
    if (behindDay < 0 || (isSign(behindDay) && Digits.isDigit(text, length, behindDay + 1))) {
      return false;
    }
    year = at;
    month = behindYear + 1;
    day = behindMonth + 1;
    return true;
  }

  private boolean isSign(int at) {
    return at >= 0 && at < length && (text[at] == '-' || text[at] == '/');
  }

  private int behindDigits(int from) {
    int at = from;
    while (Digits.isDigit(text, length, at)) {
      at++;
    }
    return at;
  }

  /** Offset behind a number of one or two digits from 1 on; -1 if there is none. */
  private int behindNumber(int from, int most) {
    int behind = behindDigits(from);
    if (behind == from || behind - from > MOST_DIGITS) {
      return -1;
    }
    int number = Integer.parseInt(Folding.folded(text, from, behind));
    return number >= 1 && number <= most ? behind : -1;
  }
}
