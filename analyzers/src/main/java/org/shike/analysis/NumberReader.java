// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number with its magnitude and unit: {@code 2.71 亿}, {@code 5GHz}, {@code 80,000}, {@code
 * 百分之十四}, {@code 二〇二五年}. Words decide where one in Chinese characters may start and end: the {@code
 * 一} of {@code 第一} and the {@code 年} of {@code 3年级} belong to no number.
 */
final class NumberReader {
  private static final int PREFIX_LENGTH = 3;

  /** What is longer is cut, so that no term can exceed what Lucene's index accepts. */
  private static final int MAX_LENGTH = 200;

  /** A number of fewer characters holds no comma. */
  private static final int GROUP = 5;

  /** Fewer Chinese digits in a row are an estimate or a pattern: 五六年, 三三两两. */
  private static final int MIN_POSITIONAL = 4;

  private final TextWords words;
  private char[] text = {};
  private int length;

  /** Where a number that goes on is cut. */
  private int limit;

  private int start;
  private int quantityStart;
  private int quantityEnd;
  private int end;
  private String unit = "";

  NumberReader(TextWords words) {
    this.words = words;
  }

  /** Starts anew with {@code text[0, length)}, whose words are known. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /** Reads the number that starts at an offset; false if none does. */
  boolean read(int at) {
    start = at;
    limit = Math.min(length, at + MAX_LENGTH);
    quantityStart = at;
    if (Digits.isDigit(text[at])) {
      readDigits(at);
      return true;
    }
    if (startsFraction(at)) {
      return readFraction(text[at] == '百' ? NumberUnits.PERCENT : NumberUnits.PER_MILLE);
    }
    return readChinese(at);
  }

  /** Offset behind the number. */
  int end() {
    return end;
  }

  /** Whether it is digits alone, without magnitude and unit. */
  boolean isPlain() {
    return unit.isEmpty() && Digits.isDigit(text[end - 1]);
  }

  boolean hasUnit() {
    return !unit.isEmpty();
  }

  /** Whether more than one point stands in it, as in a version or an address. */
  boolean isVersion() {
    String quantity = quantity();
    return isPlain() && quantity.indexOf('.') != quantity.lastIndexOf('.');
  }

  /** As written, folded and without blanks. */
  String term() {
    return folded(start, end);
  }

  /** The value and the unit in their one form, if that is another than what is written. */
  Optional<String> form() {
    if (isShort()) {
      return Optional.empty();
    }
    String term = term();
    return NumberValue.of(quantity()).map(value -> value + unit).filter(form -> !form.equals(term));
  }

  /** Whether it is written as its value is: few digits and nothing else, the first no zero. */
  private boolean isShort() {
    boolean isShort = end - start < GROUP && unit.isEmpty() && text[start] != '0';
    for (int at = start; at < end && isShort; at++) {
      isShort = text[at] >= '0' && text[at] <= '9';
    }
    return isShort;
  }

  /**
   * A part of a number.
   *
   * @param term folded
   * @param start offset of its first character
   * @param end offset behind its last character
   */
  record Part(String term, int start, int end) {}

  /** What stands before the unit, its value, its digits, and the unit, as far as they differ. */
  List<Part> parts() {
    if (isPlain()) {
      return List.of();
    }
    Set<Part> parts = new LinkedHashSet<>();
    if (hasUnit()) {
      parts.add(part(quantityStart, quantityEnd));
      NumberValue.of(quantity())
          .ifPresent(value -> parts.add(new Part(value, quantityStart, quantityEnd)));
    }
    if (Digits.isDigit(text[quantityStart])) {
      parts.add(part(quantityStart, endOfDigits(quantityStart)));
    }
    if (hasUnit() && LetterKind.of(unit.charAt(0)) != LetterKind.NONE) {
      parts.add(new Part(unit, behindBlank(quantityEnd), end));
    }
    return List.copyOf(parts);
  }

  private Part part(int from, int to) {
    return new Part(folded(from, to), from, to);
  }

  private String quantity() {
    return folded(quantityStart, quantityEnd);
  }

  private void readDigits(int from) {
    int digits = endOfDigits(from);
    int magnitudes = endOfMagnitudes(digits);
    if (!takeUnit(digits) && !takeUnit(magnitudes)) {
      end = isBorder(magnitudes) ? magnitudes : digits;
      quantityEnd = end;
    }
  }

  private boolean startsFraction(int at) {
    return at + PREFIX_LENGTH < length
        && (text[at] == '百' || text[at] == '千')
        && text[at + 1] == '分'
        && text[at + 2] == '之';
  }

  private boolean readFraction(String fractionUnit) {
    quantityStart = start + PREFIX_LENGTH;
    boolean isDecimal = Digits.isDigit(text[quantityStart]);
    end = isDecimal ? endOfDigits(quantityStart) : endOfChinese(quantityStart);
    quantityEnd = end;
    unit = fractionUnit;
    return end > quantityStart && isBorder(end);
  }

  private boolean readChinese(int from) {
    int last = endOfChinese(from);
    boolean isTail = from > 0 && isChinese(text[from - 1]);
    if (last == from || isTail || isEstimate(from, last)) {
      return false;
    }
    if (takeUnit(last)) {
      return true;
    }
    end = last;
    quantityEnd = last;
    return isBorder(last) && last - from > 1;
  }

  /** Whether two digits stand side by side that count neither by place nor together: 三五百, 七八个. */
  private boolean isEstimate(int from, int to) {
    String number = folded(from, behindInteger(from, to));
    if (NumberValue.isPositional(number) && number.length() > 1) {
      return number.length() < MIN_POSITIONAL && !holdsZero(number);
    }
    for (int at = 1; at < number.length(); at++) {
      if (NumberValue.digit(number.charAt(at - 1)) > 0
          && NumberValue.digit(number.charAt(at)) > 0) {
        return true;
      }
    }
    return !startsLikeNumber(number);
  }

  private int behindInteger(int from, int to) {
    int at = from;
    while (at < to && text[at] != NumberValue.POINT) {
      at++;
    }
    return at;
  }

  private static boolean holdsZero(String number) {
    return number.chars().anyMatch(character -> NumberValue.digit((char) character) == 0);
  }

  /** 千万 and 百 alone are words; 十 is a number. */
  private static boolean startsLikeNumber(String number) {
    return number.charAt(0) == '十' || NumberValue.digit(number.charAt(0)) >= 0;
  }

  private int endOfDigits(int from) {
    int at = from;
    while (at < limit
        && (Digits.isDigit(text[at]) || (at > from && Digits.isJoined(text, length, at)))) {
      at++;
    }
    return at;
  }

  private int endOfChinese(int from) {
    int at = from;
    while (at < limit && isChinese(text[at])) {
      at++;
    }
    return at > from ? behindFraction(at) : at;
  }

  /** Behind the 点五 of 三点五; 八点二十 is a time of day. */
  private int behindFraction(int point) {
    int at = point + 1;
    while (at < limit && NumberValue.digit(text[at]) >= 0) {
      at++;
    }
    boolean isFraction = at <= limit && at > point + 1 && text[point] == NumberValue.POINT;
    boolean isTime = at < limit && (text[at] == '十' || text[at] == '分');
    if (!isFraction || isTime) {
      return point;
    }
    while (at < limit && NumberValue.isMagnitude(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isChinese(char character) {
    return NumberValue.digit(character) >= 0 || NumberValue.isMagnitude(character);
  }

  /** Behind 亿7100万, with or without a blank before it; the same offset if there is none. */
  private int endOfMagnitudes(int from) {
    int last = from;
    for (int at = behindBlank(from); at < limit; ) {
      if (NumberValue.isMagnitude(text[at])) {
        last = ++at;
      } else if (last > from && Digits.isDigit(text[at])) {
        at = endOfDigits(at);
      } else if (last > from && NumberValue.digit(text[at]) >= 0) {
        at++;
      } else {
        break;
      }
    }
    return last;
  }

  private int behindBlank(int at) {
    boolean isBlank = at < length && !Folding.isLineEnd(text[at]) && Folding.isBlank(text[at]);
    return isBlank ? at + 1 : at;
  }

  /** Takes the longest unit that stands behind a quantity; false if there is none. */
  private boolean takeUnit(int behindQuantity) {
    int from = behindBlank(behindQuantity);
    NumberUnits units = NumberUnits.standard();
    for (int to = Math.min(length, from + units.longest()); to > from; to--) {
      @Nullable String found = units.unit(text, from, to);
      if (found != null && isBorder(to)) {
        unit = found;
        quantityEnd = behindQuantity;
        end = to;
        return true;
      }
    }
    unit = "";
    return false;
  }

  /** Whether a cut at an offset goes through no word and no name. */
  private boolean isBorder(int at) {
    if (at == length) {
      return true;
    }
    boolean isInsideName =
        LetterKind.of(text[at - 1]) == LetterKind.NAME
            && !Digits.isDigit(text[at - 1])
            && LetterKind.of(text[at]) == LetterKind.NAME;
    return !isInsideName && !words.isInsideWord(at);
  }

  private String folded(int from, int to) {
    return Folding.folded(text, from, to);
  }
}
