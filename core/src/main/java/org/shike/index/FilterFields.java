// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.shike.passage.Passage;
import org.shike.query.Filter;
import org.shike.transcript.Cue;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** Adds what the passages of a transcript can be filtered, sorted and counted by. */
final class FilterFields {
  /** The metadata key for dates; its values begin with a day. */
  private static final String DATE = "date";

  private static final String LANGUAGE = "language";
  private static final int LENGTH_OF_A_DAY = 10;

  private final Transcript transcript;
  private final SectionTitles titles;
  private final Analyzer literal;
  private final List<LocalDate> days;

  FilterFields(Transcript transcript, SectionTitles titles, Analyzer literal) {
    this.transcript = transcript;
    this.titles = titles;
    this.literal = literal;
    this.days = values(DATE).stream().flatMap(value -> day(value).stream()).toList();
  }

  void add(Document document, Passage passage) {
    FilterTerms terms = new FilterTerms(document, Fields.FILTER_TERM, literal);
    passage.speaker().ifPresent(name -> terms.add(Filter.Field.SPEAKER, name));
    titles.around(passage.first().cue()).forEach(title -> terms.add(Filter.Field.SECTION, title));
    languages(passage).forEach(tag -> addLanguage(terms, tag));
    passage.time().ifPresent(time -> addTime(document, time));
    addFacets(document, passage);
    addSortKeys(document);
  }

  private void addFacets(Document document, Passage passage) {
    passage.speaker().ifPresent(name -> Facets.add(document, Filter.Field.SPEAKER, name));
    List<String> around = titles.around(passage.first().cue());
    if (!around.isEmpty()) {
      Facets.add(document, Filter.Field.SECTION, around.getLast());
    }
    languages(passage)
        .forEach(tag -> Facets.add(document, Filter.Field.LANGUAGE, tag.toLowerCase(Locale.ROOT)));
  }

  private void addSortKeys(Document document) {
    document.add(new SortedDocValuesField(Fields.TRANSCRIPT, new BytesRef(transcript.id())));
    days.stream()
        .max(Comparator.naturalOrder())
        .map(LocalDate::toEpochDay)
        .ifPresent(day -> document.add(new NumericDocValuesField(Fields.NEWEST_DAY, day)));
  }

  /** Adds what all passages of the transcript share. */
  void addToFirst(Document document) {
    document.add(new StringField(Fields.FIRST, "", Field.Store.NO));
    FilterTerms terms = new FilterTerms(document, Fields.TRANSCRIPT_FILTER_TERM, literal);
    transcript.metadata().forEach((key, values) -> values.forEach(value -> terms.add(key, value)));
    terms.add(Filter.Field.TITLE, transcript.title());
    terms.add(Filter.Field.TRANSCRIPT, transcript.id());
    days.forEach(day -> addDay(document, day));
    transcript.metadata().forEach((key, values) -> addFacets(document, key, values));
  }

  private static void addDay(Document document, LocalDate day) {
    document.add(new LongPoint(Fields.DAY, day.toEpochDay()));
    Facets.add(document, DATE, day.toString());
  }

  /** Names with a meaning of their own keep it, as they do in filters. */
  private static void addFacets(Document document, String key, List<String> values) {
    if (!Facets.isOfPassages(key.toLowerCase(Locale.ROOT)) && !key.equalsIgnoreCase(DATE)) {
      values.forEach(value -> Facets.add(document, key, value));
    }
  }

  /** The values of a key, in any case. */
  private List<String> values(String name) {
    return transcript.metadata().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** The languages of its texts, or else those of the transcript. */
  private List<String> languages(Passage passage) {
    List<String> own =
        passage.pieces().stream()
            .flatMap(piece -> language(piece.cue(), piece.textIndex()).stream())
            .distinct()
            .toList();
    return own.isEmpty() ? values(LANGUAGE) : own;
  }

  private static Optional<String> language(Cue cue, int text) {
    return cue.texts().get(text).language();
  }

  /**
   * Adds a tag with each of its prefixes: for {@code zh-Hant-TW} also {@code zh-Hant} and {@code
   * zh}.
   */
  private static void addLanguage(FilterTerms terms, String tag) {
    String part = tag.toLowerCase(Locale.ROOT);
    terms.addWhole(Filter.Field.LANGUAGE, part);
    for (int end = part.lastIndexOf('-'); end > 0; end = part.lastIndexOf('-', end - 1)) {
      terms.addWhole(Filter.Field.LANGUAGE, part.substring(0, end));
    }
  }

  private static void addTime(Document document, TimeRange time) {
    document.add(span(time));
    Strips.add(document, time);
  }

  private static LongRange span(TimeRange time) {
    long start = time.start().toMillis();
    long end = time.end().map(Duration::toMillis).orElse(start);
    return new LongRange(Fields.SPAN, new long[] {start}, new long[] {Math.max(start, end - 1)});
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(
          LocalDate.parse(value.substring(0, Math.min(LENGTH_OF_A_DAY, value.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
