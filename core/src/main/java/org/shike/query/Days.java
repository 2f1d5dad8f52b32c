// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as they are typed: a day, a month, a year, or a range of those. */
record Days(Optional<LocalDate> first, Optional<LocalDate> last) {
  private static final String TO = "..";
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final Days OPEN = new Days(Optional.empty(), Optional.empty());

  /** The days of a folded text; empty if it is not a date. */
  static Optional<Days> parse(String signs) {
    int to = signs.indexOf(TO);
    if (to < 0) {
      return one(signs);
    }
    Optional<Days> from = side(signs.substring(0, to));
    Optional<Days> until = side(signs.substring(to + TO.length()));
    return from.flatMap(first -> until.map(last -> new Days(first.first, last.last)))
        .filter(days -> !days.equals(OPEN));
  }

  boolean isReversed() {
    return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
  }

  private static Optional<Days> side(String written) {
    return written.isEmpty() ? Optional.of(OPEN) : one(written);
  }

  private static Optional<Days> one(String written) {
    Matcher matcher = FORM.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return Optional.of(of(Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth()));
    }
    int month = Integer.parseInt(matcher.group(2));
    return month < 1 || month > 12
        ? Optional.empty()
        : inMonth(YearMonth.of(year, month), Optional.ofNullable(matcher.group(3)));
  }

  private static Optional<Days> inMonth(YearMonth month, Optional<String> written) {
    if (written.isEmpty()) {
      return Optional.of(of(month.atDay(1), month.atEndOfMonth()));
    }
    int day = Integer.parseInt(written.get());
    return month.isValidDay(day)
        ? Optional.of(of(month.atDay(day), month.atDay(day)))
        : Optional.empty();
  }

  private static Days of(LocalDate first, LocalDate last) {
    return new Days(Optional.of(first), Optional.of(last));
  }
}
