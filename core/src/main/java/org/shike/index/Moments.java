// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.shike.search.Highlight;
import org.shike.search.LinkTemplate;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.Snippet;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;

/** Turns the stored fields of a found passage into a moment. */
final class Moments {
  private Moments() {}

  static Moment of(
      Document passage, double score, Match match, List<TextRange> matched, List<String> missing) {
    Optional<TimeRange> time = time(passage);
    TimeBasis basis = TimeBasis.valueOf(passage.get(Fields.BASIS));
    return new Moment(
        passage.get(Fields.TRANSCRIPT),
        passage.get(Fields.TITLE),
        List.of(passage.getValues(Fields.SECTION)),
        time,
        basis,
        Optional.empty(),
        passage.get(Fields.TIMESTAMP),
        Optional.ofNullable(passage.get(Fields.SPEAKER)),
        score,
        match,
        snippet(passage.get(Fields.TEXT), matched, time.map(TimeRange::start), basis),
        missing,
        link(passage, time));
  }

  private static Snippet snippet(
      String text, List<TextRange> matched, Optional<Duration> start, TimeBasis basis) {
    List<Highlight> highlights =
        matched.stream()
            .map(range -> new Highlight(range.from(), range.to(), start, basis, Optional.empty()))
            .toList();
    return new Snippet(text, highlights);
  }

  private static Optional<String> link(Document passage, Optional<TimeRange> time) {
    Optional<String> link = Optional.ofNullable(passage.get(Fields.LINK));
    return time.isEmpty()
        ? link
        : link.map(pattern -> new LinkTemplate(pattern, Optional.empty()).at(time.get()));
  }

  private static Optional<TimeRange> time(Document passage) {
    return millis(passage, Fields.START)
        .map(start -> new TimeRange(start, millis(passage, Fields.END)));
  }

  private static Optional<Duration> millis(Document passage, String field) {
    return Optional.ofNullable(passage.getField(field))
        .map(IndexableField::numericValue)
        .map(millis -> Duration.ofMillis(millis.longValue()));
  }
}
