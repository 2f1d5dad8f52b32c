// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

  Query passing(Filter filter) throws IOException {
    return switch (filter) {
      case Filter.Transcript transcript -> WordQueries.term(Fields.TRANSCRIPT, transcript.id());
      case Filter.During during -> during(during.stretch());
      case Filter.Dated dated -> ofTranscripts(passages.found(dated(dated)));
      case Filter.Field field -> passing(field);
    };
  }

  private Query passing(Filter.Field field) throws IOException {
    return switch (field.name()) {
      case Filter.Field.LANGUAGE ->
          FilterTerms.holding(
              Fields.FILTER_TERM, field.name(), field.text().toLowerCase(Locale.ROOT));
      case Filter.Field.SECTION -> either(inOneTitle(field), ofPassages(field));
      case Filter.Field.SPEAKER -> either(words(Fields.SPEAKER_WORD, field), ofPassages(field));
      case Filter.Field.TITLE -> either(words(Fields.TITLE_WORD, field), ofTranscripts(field));
      default -> ofTranscripts(field);
    };
  }

  private static Query either(Query some, Query others) {
    return WordQueries.anyOf(Stream.of(new OneClause(some), others));
  }

  private Query words(String wordField, Filter.Field field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words(field).forEach(word -> all.add(WordQueries.in(wordField, word), Occur.FILTER));
    return all.build();
  }

  private Query inOneTitle(Filter.Field field) {
    return WordQueries.inOneValue(Fields.SECTION_WORD, words(field));
  }

  private List<QueryWord> words(Filter.Field field) {
    return AnalysedQuery.of(field.text(), QueryForm.KEYWORDS, channels).words();
  }

  private FixedBitSet filterTerms(String indexField, Filter.Field field) throws IOException {
    FixedBitSet all = passages.none();
    for (Query query : holdingAll(indexField, field)) {
      all.or(passages.found(query));
    }
    return all;
  }

  /** Finds passages with a value; nothing is looked up before if each passage has at most one. */
  private Query ofPassages(Filter.Field field) throws IOException {
    List<Query> ways = holdingAll(Fields.FILTER_TERM, field);
    return ways.size() == 1
        ? new OneClause(ways.getFirst())
        : new SetQuery(filterTerms(Fields.FILTER_TERM, field));
  }

  private List<Query> holdingAll(String indexField, Filter.Field field) throws IOException {
    return FilterTerms.holdingAll(passages, indexField, field.name(), tokens(field, channels));
  }

  /** What a value has to contain. */
  static List<String> tokens(Filter.Field field, Channels channels) {
    return AnalyzedToken.of(channels.literal(), field.text()).stream()
        .map(AnalyzedToken::term)
        .distinct()
        .limit(AnalysedQuery.MAX_LITERALS)
        .toList();
  }

  static Query during(TimeRange stretch) {
    long end = stretch.end().map(FilterQueries::millis).orElse(Long.MAX_VALUE);
    long start = millis(stretch.start());
    long last = Math.max(start, end - 1);
    return new OneClause(
        LongRange.newIntersectsQuery(Fields.SPAN, new long[] {start}, new long[] {last}),
        LongPoint.newRangeQuery(Fields.SPAN, start, last),
        true);
  }

  /** A time in milliseconds; the largest number for all that is longer. */
  private static long millis(Duration time) {
    return time.compareTo(LONGEST) < 0 ? time.toMillis() : Long.MAX_VALUE;
  }

  static Query dated(Filter.Dated dated) {
    return LongPoint.newRangeQuery(
        Fields.DAY,
        dated.first().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
        dated.last().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
  }

  private Query ofTranscripts(Filter.Field field) throws IOException {
    return ofTranscripts(filterTerms(Fields.TRANSCRIPT_FILTER_TERM, field));
  }

  /** Finds all passages of the transcripts whose first passage was found. */
  private Query ofTranscripts(FixedBitSet found) throws IOException {
    passages.whole().bringFirst();
    for (Blocks.Block block : passages.blocks().with(found)) {
      found.set(block.from(), block.to());
    }
    return new SetQuery(found);
  }
}
