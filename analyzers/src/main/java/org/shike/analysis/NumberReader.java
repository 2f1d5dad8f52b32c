// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a number with its magnitude and unit: {@code 2.71 亿}, {@code 5GHz}, {@code 80,000}, {@code
 * 百分之十四}, {@code 二〇二五年}, {@code 五个}, {@code 第三}. However it is written, it has one normal form: its
 * value and the first name of its unit. Words decide where a number in Chinese characters may start
 * and end: the {@code 十分} of {@code 十分重要} is not a number.
 */
final class NumberReader {
  /** Longer numbers are cut, so that no term exceeds what Lucene's index accepts. */
  private static final int MAX_LENGTH = 200;

  /** A number of fewer characters contains no comma. */
  private static final int GROUP = 5;

  private static final char ORDINAL = '第';
  private static final String MONTH = "月";
  private static final String DAY = "日";

  private final TextWords words;
  private final UnitReader units;
  private final ChineseNumerals numerals = new ChineseNumerals();
  private final ShareReader shares = new ShareReader(numerals);
  private final DateReader dates = new DateReader();
  private char[] text = {};
  private int length;

  /** Where a number that is too long is cut. */
  private int limit;

  private int start;
  private int quantityStart;
  private int quantityEnd;
  private int end;
  private int next;

  /** What precedes the value in the normal form. */
  private String prefix = "";

  /** What follows the value in the normal form, and in its equivalents. */
  private List<String> unitNames = NumberUnits.NONE;

  private boolean isOfDate;

  /** Offset after the last month, where the day may start. */
  private int endOfMonth;

  NumberReader(TextWords words) {
    this.words = words;
    units = new UnitReader(words);
  }

  /** Starts again with {@code text[0, length)}, whose words have been read. */
  void reset(char[] text, int length) {
    this.text = text;
    this.length = length;
    numerals.reset(text);
    shares.reset(text, length);
    dates.reset(text, length);
    units.reset(text, length);
    endOfMonth = -1;
  }

  /** Whether a number may start with a character that belongs to names, too. */
  static boolean mayStart(char character) {
    return Digits.isDigit(character) || ShareReader.isShare(character);
  }

  /** Reads the number that starts at an offset; false if none does. */
  boolean read(int at) {
    start = at;
    limit = Math.min(length, at + MAX_LENGTH);
    quantityStart = at;
    quantityEnd = at + 1;
    prefix = "";
    unitNames = NumberUnits.NONE;
    isOfDate = false;
    end = at + 1;
    boolean isNumber = readAny(at);
    next = isOfDate && end < length && !unitNames.contains(DAY) ? end + 1 : end;
    endOfMonth = isNumber && unitNames.contains(MONTH) ? end : -1;
    return isNumber;
  }

  private boolean readAny(int at) {
    if (Digits.isDigit(text[at])) {
      return readDigits(at);
    }
    if (ShareReader.isShare(text[at])) {
      return true;
    }
    return text[at] == ORDINAL ? readOrdinal(at + 1) : readChinese(at);
  }

  /** Offset after the number. */
  int end() {
    return end;
  }

  /** Where the text continues after the number: in a date after the separator. */
  int next() {
    return next;
  }

  /** Whether it consists of digits only, without magnitude and unit. */
  boolean isPlain() {
    return unitNames.isEmpty() && !isOrdinal() && Digits.isDigit(text[end - 1]);
  }

  /** Whether it contains more than one point, as a version or an address does. */
  boolean isVersion() {
    int points = 0;
    for (int at = start; at < end; at++) {
      points += Folding.halfWidth(text[at]) == '.' ? 1 : 0;
    }
    return isPlain() && points > 1;
  }

  /** As written, folded and without blanks; a number of a date in its normal form. */
  String written() {
    return isOfDate ? forms().getFirst() : folded(start, end);
  }

  /**
   * Its normal form and the equivalents; as written if it has no value. A plain number with a point
   * is also kept as written, because Python 3.10 is not 3.1.
   */
  List<String> forms() {
    if (isShort()) {
      return List.of(folded(start, end));
    }
    if (isPlain() && isDigit(start) && quantity().indexOf('.') > 0) {
      String written = folded(start, end);
      return Stream.of(written, value().orElse(written)).distinct().toList();
    }
    String before = prefix + value().orElseGet(this::quantity);
    return switch (unitNames.size()) {
      case 0 -> List.of(before);
      case 1 -> List.of(before + unitNames.getFirst());
      default -> unitNames.stream().map(unit -> before + unit).toList();
    };
  }

  /** Whether it is written like its value: a few digits and nothing else, the first not a zero. */
  private boolean isShort() {
    boolean isShort = end - start < GROUP && unitNames.isEmpty() && text[start] != '0';
    for (int at = start; at < end && isShort; at++) {
      isShort = text[at] >= '0' && text[at] <= '9';
    }
    return isShort;
  }

  private Optional<String> value() {
    if (ShareReader.isShare(text[start])) {
      return Optional.of(ShareReader.value(text[start]));
    }
    int digit = isOneCharacter() ? NumberValue.digit(text[quantityStart]) : -1;
    return digit > 0 ? Optional.of(String.valueOf(digit)) : NumberValue.of(quantity());
  }

  /**
   * A part of a number.
   *
   * @param term folded
   * @param start offset of its first character
   * @param end offset after its last character
   */
  record Part(String term, int start, int end) {}

  /**
   * Its value without the unit, the value before the magnitude, and a unit in Latin letters. One
   * Chinese character is not a part: a search for 5 does not mean 五个.
   */
  List<Part> parts() {
    if (isPlain() || (!isDigit(quantityStart) && isWord())) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    if (isOrdinal() || !unitNames.isEmpty()) {
      addPart(quantityEnd, parts);
    }
    addPart(endOfMantissa(), parts);
    int unitStart = units.afterBlank(quantityEnd);
    if (unitStart < end && LetterKind.of(text[unitStart]) == LetterKind.NAME) {
      parts.add(new Part(unitNames.getFirst(), unitStart, end));
    } else if (isShare() && unitStart < end) {
      parts.add(new Part(unitNames.getFirst().substring(1), unitStart + 1, end));
    }
    return parts;
  }

  /** Whether a number in Chinese characters is a word rather than a quantity: 第三, 五个, 三分之一. */
  private boolean isWord() {
    return isOrdinal() || isShare() || (start == quantityStart && isOneCharacter());
  }

  private boolean isShare() {
    return !unitNames.isEmpty() && unitNames.getFirst().startsWith("/");
  }

  private boolean isOrdinal() {
    return !prefix.isEmpty();
  }

  private boolean isOneCharacter() {
    return quantityEnd == quantityStart + 1;
  }

  private void addPart(int after, List<Part> parts) {
    boolean isNew = parts.stream().noneMatch(part -> part.end() == after);
    if (after > quantityStart && isNew) {
      NumberValue.of(folded(quantityStart, after))
          .ifPresent(value -> parts.add(new Part(value, quantityStart, after)));
    }
  }

  /** After the 2.71 of 2.71亿 and the 二点七一 of 二点七一亿; the start where no magnitude follows. */
  private int endOfMantissa() {
    int digits = endOfDigits(quantityStart);
    if (digits > quantityStart) {
      return digits;
    }
    int after = quantityEnd;
    while (after > quantityStart && NumberValue.isMagnitude(text[after - 1])) {
      after--;
    }
    boolean hasPoint = quantity().indexOf(NumberValue.POINT) > 0;
    return hasPoint && after < quantityEnd ? after : quantityStart;
  }

  private boolean isDigit(int at) {
    return Digits.isDigit(text[at]);
  }

  private String quantity() {
    return folded(quantityStart, quantityEnd);
  }

  private boolean readDigits(int from) {
    int digits = endOfDigits(from);
    String unitOfDate = dates.unit(from);
    if (!unitOfDate.isEmpty()) {
      isOfDate = true;
      return take(digits, digits, List.of(unitOfDate));
    }
    if (shares.readSlash(from, digits) || shares.readOf(from, digits)) {
      return takeShare();
    }
    int magnitudes = endOfMagnitudes(digits);
    if (!takeUnit(digits) && !takeUnit(magnitudes)) {
      int last = words.isBorder(text, length, magnitudes) ? magnitudes : digits;
      take(last, last, NumberUnits.NONE);
    }
    return true;
  }

  private boolean take(int endOfQuantity, int after, List<String> names) {
    quantityEnd = endOfQuantity;
    end = after;
    unitNames = names;
    return true;
  }

  private boolean takeShare() {
    quantityStart = shares.numerator();
    return take(shares.endOfNumerator(), shares.end(), List.of(shares.whole()));
  }

  /** Takes the longest unit that follows a quantity; false if there is none. */
  private boolean takeUnit(int endOfQuantity) {
    if (!units.read(start, endOfQuantity)) {
      return false;
    }
    boolean isDay = start == endOfMonth && units.names().contains("号");
    return take(endOfQuantity, units.end(), isDay ? List.of(DAY) : units.names());
  }

  private boolean readOrdinal(int from) {
    if (from >= length) {
      return false;
    }
    quantityStart = from;
    int last = isDigit(from) ? endOfInteger(from) : numerals.end(from, limit);
    boolean isNumber =
        last > from
            && (isDigit(from) || numerals.isNumeral(from, last))
            && (words.isBorder(text, length, last) || units.read(start, last));
    prefix = isNumber ? String.valueOf(ORDINAL) : "";
    return isNumber && take(last, last, NumberUnits.NONE);
  }

  private boolean readChinese(int from) {
    int last = numerals.end(from, limit);
    boolean isTail = from > 0 && ChineseNumerals.isOfNumeral(text[from - 1]);
    if (last == from || isTail) {
      return false;
    }
    if (shares.readOf(from, last)) {
      return takeShare();
    }
    return numerals.isNumeral(from, last) && (takeUnit(last) || takeWhole(from, last));
  }

  /** Takes a numeral of at least two characters that ends at the end of a word. */
  private boolean takeWhole(int from, int last) {
    int to = last;
    while (to > from && !(words.isBorder(text, length, to) && numerals.isNumeral(from, to))) {
      to--;
    }
    return to - from > 1 && take(to, to, NumberUnits.NONE);
  }

  private int endOfInteger(int from) {
    int at = from;
    while (at < limit && isDigit(at)) {
      at++;
    }
    return at;
  }

  private int endOfDigits(int from) {
    int at = from;
    while (at < limit && (isDigit(at) || (at > from && Digits.isJoined(text, length, at)))) {
      at++;
    }
    return at;
  }

  /** After 亿7100万, with or without a blank before it; the same offset if there is none. */
  private int endOfMagnitudes(int from) {
    int last = from;
    for (int at = units.afterBlank(from); at < limit; ) {
      if (NumberValue.isMagnitude(text[at])) {
        last = ++at;
      } else if (last > from && isDigit(at)) {
        at = endOfDigits(at);
      } else if (last > from && NumberValue.digit(text[at]) >= 0) {
        at++;
      } else {
        break;
      }
    }
    return last;
  }

  private String folded(int from, int to) {
    return Folding.folded(text, from, to);
  }
}
