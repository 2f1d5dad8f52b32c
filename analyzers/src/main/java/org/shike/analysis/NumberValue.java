// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value of a number as people write it in Chinese: {@code 2亿7100万}, {@code 80,000}, {@code
 * 一百二十}, {@code 二〇二五}. A digit directly after a hundred or more counts in tenths of it: {@code 三百五}
 * is 350.
 */
final class NumberValue {
  /** Longer numbers are identifiers, not quantities. */
  private static final int MAX_LENGTH = 40;

  /** Precedes the fraction: 三点五. */
  static final char POINT = '点';

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String MAGNITUDES = "十百千万亿兆";
  private static final String FORMAL_MAGNITUDES = "拾佰仟";
  private static final int[] EXPONENTS = {1, 2, 3, 4, 8, 12};

  /** From this index a magnitude multiplies everything before it. */
  private static final int FIRST_LARGE = 3;

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final String number;
  private int at;
  private BigDecimal total = ZERO;
  private BigDecimal section = ZERO;
  private Optional<BigDecimal> digit = Optional.empty();

  /** Exponent of the last magnitude, if it directly precedes; else 0. */
  private int exponent;

  private NumberValue(String number) {
    this.number = number;
  }

  /**
   * The value in plain decimal digits; empty if there is none, as for {@code 1.2.3}.
   *
   * @param number in half-width characters, without blanks
   */
  static Optional<String> of(String number) {
    if (number.length() > MAX_LENGTH || number.indexOf('.') != number.lastIndexOf('.')) {
      return Optional.empty();
    }
    if (isWrittenAsValue(number)) {
      return Optional.of(number);
    }
    BigDecimal value = new NumberValue(number).sum();
    return Optional.of(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  private static boolean isWrittenAsValue(String number) {
    boolean isWritten = !number.startsWith("0") && !number.isEmpty();
    for (int at = 0; at < number.length() && isWritten; at++) {
      isWritten = number.charAt(at) >= '0' && number.charAt(at) <= '9';
    }
    return isWritten;
  }

  /** The digit that a character represents, or -1. */
  static int digit(char character) {
    int digit = character == '两' ? 2 : DIGITS.indexOf(character);
    return digit < 0 ? FORMAL_DIGITS.indexOf(character) : digit;
  }

  static boolean isMagnitude(char character) {
    return magnitude(character) >= 0;
  }

  private static int magnitude(char character) {
    int magnitude = MAGNITUDES.indexOf(character);
    return magnitude < 0 ? FORMAL_MAGNITUDES.indexOf(character) : magnitude;
  }

  /** Whether every character is a Chinese digit, so that the number is positional. */
  static boolean isPositional(String number) {
    return number.chars().allMatch(character -> digit((char) character) >= 0);
  }

  private BigDecimal sum() {
    while (at < number.length()) {
      char character = number.charAt(at);
      if (isMagnitude(character)) {
        multiply(magnitude(character));
        at++;
      } else if (character == POINT) {
        digit = Optional.of(digit.orElse(ZERO).add(fraction()));
        exponent = 0;
      } else if (digit(character) >= 0) {
        addDigit(digit(character));
        at++;
      } else {
        digit = Optional.of(decimal());
        exponent = 0;
      }
    }
    BigDecimal last = digit.orElse(ZERO);
    return total.add(section).add(exponent > 1 ? last.scaleByPowerOfTen(exponent - 1) : last);
  }

  /** Adjacent digits are positional. */
  private void addDigit(int next) {
    BigDecimal before = digit.orElse(ZERO).scaleByPowerOfTen(1);
    digit = Optional.of(before.add(BigDecimal.valueOf(next)));
    exponent = next == 0 ? 0 : exponent;
  }

  private BigDecimal fraction() {
    StringBuilder digits = new StringBuilder("0.");
    for (at++; at < number.length() && digit(number.charAt(at)) >= 0; at++) {
      digits.append(digit(number.charAt(at)));
    }
    return new BigDecimal(digits.toString());
  }

  private BigDecimal decimal() {
    int from = at;
    while (at < number.length()
        && digit(number.charAt(at)) < 0
        && !isMagnitude(number.charAt(at))) {
      at++;
    }
    return new BigDecimal(number.substring(from, at).replace(",", ""));
  }

  private void multiply(int magnitude) {
    exponent = EXPONENTS[magnitude];
    if (magnitude < FIRST_LARGE) {
      section = section.add(digit.orElse(ONE).scaleByPowerOfTen(exponent));
    } else {
      multiplyAllBefore();
    }
    digit = Optional.empty();
  }

  private void multiplyAllBefore() {
    section = section.add(digit.orElse(ZERO));
    if (section.signum() == 0 && total.signum() == 0) {
      section = ONE;
    }
    boolean isWholeNumber = section.signum() == 0 || (total.signum() != 0 && isLarger(total));
    if (isWholeNumber) {
      total = total.add(section).scaleByPowerOfTen(exponent);
    } else {
      total = total.add(section.scaleByPowerOfTen(exponent));
    }
    section = ZERO;
  }

  /** Whether the current magnitude is larger than the value before it, as in 3万亿. */
  private boolean isLarger(BigDecimal before) {
    return before.compareTo(ONE.scaleByPowerOfTen(exponent)) < 0;
  }
}
