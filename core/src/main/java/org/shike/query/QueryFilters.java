// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/** Understands what only passes or leaves out: {@code speaker:许薇}, {@code 10:00..20:00}. */
final class QueryFilters {
  private static final String DATE = "date";
  private static final String TO = "..";
  private static final Set<String> NAMES =
      Set.of(
          DATE,
          Filter.Field.TITLE,
          Filter.Field.SECTION,
          Filter.Field.SPEAKER,
          Filter.Field.TRANSCRIPT,
          Filter.Field.LANGUAGE);

  private final Predicate<String> isField;
  private final QueryNotes notes;

  QueryFilters(Predicate<String> isField, QueryNotes notes) {
    this.isField = isField;
    this.notes = notes;
  }

  /** Whether a folded name in front of a colon is that of a field. */
  boolean isKnown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || (!lower.isBlank() && isField.test(lower));
  }

  /** The filter {@code name:value} of a place; without one the notes say why. */
  Optional<Filter> field(String name, String value, int start, int end) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      String example = lower.equals(DATE) ? "date:2025-12-01" : lower + ":NAME";
      notes.add(lower, start, " has no value; write " + example + " without a blank");
      return Optional.empty();
    }
    return lower.equals(DATE)
        ? dated(Signs.folded(value), start, end)
        : Optional.of(new Filter.Field(lower, value));
  }

  private Optional<Filter> dated(String value, int start, int end) {
    Optional<Days> days = Days.parse(value);
    if (days.isEmpty()) {
      String example = "date:2025-12-01 or date:2025-12-01..2025-12-05";
      notes.add(start, end, " is no date; write " + example);
      return Optional.empty();
    }
    if (days.get().isReversed()) {
      notes.add(start, end, " ends before it starts; write the earlier day first");
      return Optional.empty();
    }
    return days.map(span -> new Filter.Dated(span.first(), span.last()));
  }

  /** Whether a folded word is a stretch of time, maybe one that ends before it starts. */
  static boolean isStretch(String signs) {
    int to = signs.indexOf(TO);
    return to >= 0
        && signs.length() > TO.length()
        && isTime(signs.substring(0, to))
        && isTime(signs.substring(to + TO.length()));
  }

  private static boolean isTime(String side) {
    return side.isEmpty() || Timecode.parseExact(side).isPresent();
  }

  /** The filter {@code start..end} of a place; without one the notes say why. */
  Optional<Filter> stretch(String signs, int start, int end) {
    int to = signs.indexOf(TO);
    Duration from = time(signs.substring(0, to)).orElse(Duration.ZERO);
    Optional<Duration> until = time(signs.substring(to + TO.length()));
    if (until.isPresent() && until.get().compareTo(from) <= 0) {
      notes.add(start, end, " ends before it starts; write the earlier time first");
      return Optional.empty();
    }
    return Optional.of(new Filter.During(new TimeRange(from, until)));
  }

  private static Optional<Duration> time(String side) {
    return Timecode.parseExact(side).map(Timecode::time);
  }
}
