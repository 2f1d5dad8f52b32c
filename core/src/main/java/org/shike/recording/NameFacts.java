// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a recording says about it: the day. */
final class NameFacts {
  /**
   * {@code 2025-12-03}, {@code 20251203}, {@code GMT20251203-102205}, not inside a longer number.
   */
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  private NameFacts() {}

  static Facts of(String id) {
    return day(id.substring(id.lastIndexOf('/') + 1))
        .or(() -> day(id))
        .map(day -> Facts.of("date", day))
        .orElse(Facts.NONE);
  }

  private static Optional<String> day(String name) {
    Matcher day = DAY.matcher(name);
    while (day.find()) {
      try {
        return Optional.of(
            LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    Integer.parseInt(day.group(3)),
                    Integer.parseInt(day.group(4)))
                .toString());
      } catch (DateTimeException e) {
        // A number that is no day, such as 20259999.
      }
    }
    return Optional.empty();
  }
}
