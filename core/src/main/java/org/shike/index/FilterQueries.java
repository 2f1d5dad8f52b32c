// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.shike.analysis.AnalyzedToken;
import org.shike.query.Filter;
import org.shike.search.QueryForm;
import org.shike.transcript.TimeRange;

/** Finds the passages that pass a filter. */
final class FilterQueries {
  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

  private final Passages passages;
  private final Channels channels;

  FilterQueries(Passages passages, Channels channels) {
    this.passages = passages;
    this.channels = channels;
  }

  FixedBitSet passing(Filter filter) throws IOException {
    return switch (filter) {
      case Filter.Transcript transcript ->
          found(WordQueries.term(Fields.TRANSCRIPT, transcript.id()));
      case Filter.During during -> found(during(during.stretch()));
      case Filter.Dated dated -> ofTranscripts(found(dated(dated)));
      case Filter.Field field -> passing(field);
    };
  }

  private FixedBitSet passing(Filter.Field field) throws IOException {
    return switch (field.name()) {
      case Filter.Field.LANGUAGE ->
          found(
              FilterTerms.holding(
                  Fields.FILTER_TERM, field.name(), field.text().toLowerCase(Locale.ROOT)));
      case Filter.Field.SECTION ->
          either(inOneTitle(field), filterTerms(Fields.FILTER_TERM, field));
      case Filter.Field.SPEAKER ->
          either(words(Fields.SPEAKER_WORD, field), filterTerms(Fields.FILTER_TERM, field));
      case Filter.Field.TITLE ->
          either(
              words(Fields.TITLE_WORD, field),
              ofTranscripts(filterTerms(Fields.TRANSCRIPT_FILTER_TERM, field)));
      default -> ofTranscripts(filterTerms(Fields.TRANSCRIPT_FILTER_TERM, field));
    };
  }

  private static FixedBitSet either(FixedBitSet some, FixedBitSet others) {
    some.or(others);
    return some;
  }

  private FixedBitSet words(String wordField, Filter.Field field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words(field).forEach(word -> all.add(WordQueries.in(wordField, word), Occur.FILTER));
    return found(all.build());
  }

  private FixedBitSet inOneTitle(Filter.Field field) throws IOException {
    return found(WordQueries.inOneValue(Fields.SECTION_WORD, words(field)));
  }

  private List<QueryWord> words(Filter.Field field) {
    return AnalysedQuery.of(field.text(), QueryForm.KEYWORDS, channels).words();
  }

  private FixedBitSet filterTerms(String indexField, Filter.Field field) throws IOException {
    List<String> tokens =
        AnalyzedToken.of(channels.literal(), field.text()).stream()
            .map(AnalyzedToken::term)
            .distinct()
            .limit(AnalysedQuery.MAX_LITERALS)
            .toList();
    FixedBitSet all = passages.none();
    for (Query query : FilterTerms.holdingAll(passages, indexField, field.name(), tokens)) {
      all.or(found(query));
    }
    return all;
  }

  private static Query during(TimeRange stretch) {
    long end = stretch.end().map(FilterQueries::millis).orElse(Long.MAX_VALUE);
    long start = millis(stretch.start());
    return LongRange.newIntersectsQuery(
        Fields.SPAN, new long[] {start}, new long[] {Math.max(start, end - 1)});
  }

  /** A time in milliseconds; the largest number for all that is longer. */
  private static long millis(Duration time) {
    return time.compareTo(LONGEST) < 0 ? time.toMillis() : Long.MAX_VALUE;
  }

  private static Query dated(Filter.Dated dated) {
    return LongPoint.newRangeQuery(
        Fields.DAY,
        dated.first().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
        dated.last().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
  }

  private FixedBitSet found(Query query) throws IOException {
    return passages.found(query);
  }

  /** All passages of the transcripts whose first passage was found. */
  private FixedBitSet ofTranscripts(FixedBitSet found) throws IOException {
    for (Blocks.Block block : Blocks.of(passages).with(found)) {
      found.set(block.from(), block.to());
    }
    return found;
  }
}
