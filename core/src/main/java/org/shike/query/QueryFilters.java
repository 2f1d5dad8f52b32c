// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shike.transcript.Message;
import org.shike.transcript.TimeRange;

/** Reads filters: {@code speaker:许薇}, {@code 10:00..20:00}. */
final class QueryFilters {
  private static final String DATE = "date";
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

  /** Whether a folded name before a colon is the name of a field. */
  boolean isKnown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || (!lower.isBlank() && isField.test(lower));
  }

  /** The filter {@code name:value}; if it is not valid, a note says why. */
  Optional<Filter> field(String name, String value, int start, int end) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      String example = lower.equals(DATE) ? "date:2025-12-01" : lower + ":NAME";
      notes.add(
          start,
          Message.of(
              "%s at %d has no value; write %s without a blank",
              lower, notes.place(start), example));
      return Optional.empty();
    }
    return lower.equals(DATE)
        ? dated(Signs.folded(value), start, end)
        : Optional.of(new Filter.Field(lower, value));
  }

  private Optional<Filter> dated(String value, int start, int end) {
    Optional<Days> days = Days.parse(value);
    if (days.isEmpty()) {
      notes.add(
          start,
          Message.of(
              "%s at %d is not a date; write date:2025-12-01 or date:2025-12-01..2025-12-05",
              notes.piece(start, end), notes.place(start)));
      return Optional.empty();
    }
    if (days.get().isReversed()) {
      notes.add(
          start,
          Message.of(
              "%s at %d ends before it starts; write the earlier day first",
              notes.piece(start, end), notes.place(start)));
      return Optional.empty();
    }
    return days.map(span -> new Filter.Dated(span.first(), span.last()));
  }

  /** The filter of a time range; if it is not valid, a note says why. */
  Optional<Filter> stretch(WrittenStretch stretch, int start, int end) {
    Duration from = stretch.from().orElse(Duration.ZERO);
    Optional<Duration> until = stretch.until();
    if (until.isPresent() && until.get().compareTo(from) <= 0) {
      notes.add(
          start,
          Message.of(
              "%s at %d ends before it starts; write the earlier time first",
              notes.piece(start, end), notes.place(start)));
      return Optional.empty();
    }
    return Optional.of(new Filter.During(new TimeRange(from, until)));
  }
}
