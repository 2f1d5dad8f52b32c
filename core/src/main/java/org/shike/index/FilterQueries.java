// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.shike.analysis.AnalyzedToken;
import org.shike.query.Filter;
import org.shike.search.QueryForm;
import org.shike.transcript.TimeRange;

/** Finds the passages that pass a filter. */
final class FilterQueries {
  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

  private final IndexSearcher searcher;
  private final Channels channels;

  FilterQueries(IndexSearcher searcher, Channels channels) {
    this.searcher = searcher;
    this.channels = channels;
  }

  FixedBitSet passing(Filter filter) throws IOException {
    return switch (filter) {
      case Filter.Transcript transcript ->
          found(WordQueries.term(Fields.TRANSCRIPT, transcript.id()));
      case Filter.During during -> found(during(during.stretch()));
      case Filter.Dated dated -> ofTranscripts(dated(dated));
      case Filter.Field field -> passing(field);
    };
  }

  private FixedBitSet passing(Filter.Field field) throws IOException {
    return switch (field.name()) {
      case Filter.Field.LANGUAGE ->
          found(Facts.holding(Fields.FACT, field.name(), field.text().toLowerCase(Locale.ROOT)));
      case Filter.Field.SECTION -> either(words(Fields.SECTION_WORD, field), ofPassages(field));
      case Filter.Field.SPEAKER -> either(words(Fields.SPEAKER_WORD, field), ofPassages(field));
      case Filter.Field.TITLE -> either(words(Fields.TITLE_WORD, field), ofTranscripts(field));
      default -> ofTranscripts(field);
    };
  }

  private static FixedBitSet either(FixedBitSet passages, FixedBitSet others) {
    passages.or(others);
    return passages;
  }

  private FixedBitSet words(String wordField, Filter.Field field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    AnalysedQuery.of(field.text(), QueryForm.KEYWORDS, channels)
        .words()
        .forEach(word -> all.add(WordQueries.in(wordField, word), Occur.FILTER));
    return found(all.build());
  }

  private FixedBitSet ofPassages(Filter.Field field) throws IOException {
    return found(facts(Fields.FACT, field));
  }

  private FixedBitSet ofTranscripts(Filter.Field field) throws IOException {
    return ofTranscripts(facts(Fields.TRANSCRIPT_FACT, field));
  }

  private Query facts(String indexField, Filter.Field field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    AnalyzedToken.of(channels.literal(), field.text()).stream()
        .map(AnalyzedToken::term)
        .distinct()
        .limit(AnalysedQuery.MAX_LITERALS)
        .forEach(token -> all.add(Facts.holding(indexField, field.name(), token), Occur.FILTER));
    return all.build();
  }

  private static Query during(TimeRange stretch) {
    long end = stretch.end().map(FilterQueries::millis).orElse(Long.MAX_VALUE);
    long start = millis(stretch.start());
    return LongRange.newIntersectsQuery(
        Fields.SPAN, new long[] {start}, new long[] {Math.max(start, end - 1)});
  }

  /** No recording is longer than can be told in milliseconds. */
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
    return Selection.found(searcher, query);
  }

  /** All passages of the transcripts whose first passage a query finds. */
  private FixedBitSet ofTranscripts(Query query) throws IOException {
    FixedBitSet passages = found(query);
    for (Blocks.Block block : Blocks.of(searcher).with(passages)) {
      passages.set(block.from(), block.to());
    }
    return passages;
  }
}
