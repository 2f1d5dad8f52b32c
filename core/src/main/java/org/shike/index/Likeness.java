// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.shike.query.Expression;
import org.shike.query.Filter;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.transcript.TimeRange;

/**
 * Makes a query for moments like a given one: a sentence of the words that are frequent in it and
 * rare elsewhere (tf-idf), without the moment itself.
 */
final class Likeness {
  /** More words than this add little. */
  private static final int MOST_WORDS = 12;

  /** How many passages of an index elsewhere a moment may be. */
  private static final int MOST_PASSAGES = 100;

  private final Passages passages;
  private final Channels channels;

  Likeness(Passages passages, Channels channels) {
    this.passages = passages;
    this.channels = channels;
  }

  /** A word as it first occurs, how many times, and in how many of the texts. */
  private record Said(String text, QueryWord word, int times, int texts) {
    Said onceMore() {
      return new Said(text, word, times + 1, texts);
    }

    Said and(Said inAnother) {
      return new Said(text, word, times + inAnother.times, texts + inAnother.texts);
    }
  }

  /** For a moment; empty if it has a time and there is no passage. */
  Optional<MomentQuery> of(Moment moment) throws IOException {
    Optional<TimeRange> range = moment.time().range();
    if (range.isPresent()) {
      TimeRange time = range.get();
      return time.end().isPresent()
          ? of(moment.transcriptId(), time)
          : of(moment.transcriptId(), time.start());
    }
    String text = moment.snippet().text();
    return Optional.of(without(new Expression.Phrase(text), List.of(text)));
  }

  /** For a time of a recording; empty if there is no passage. */
  Optional<MomentQuery> of(String transcriptId, Duration time) throws IOException {
    return of(transcriptId, new TimeRange(time, Optional.of(time.plusSeconds(1))));
  }

  private Optional<MomentQuery> of(String transcriptId, TimeRange time) throws IOException {
    FilterQueries filters = new FilterQueries(passages, channels);
    Filter transcript = new Filter.Transcript(transcriptId);
    Filter during = new Filter.During(time);
    Query said = WordQueries.allOf(Stream.of(filters.passing(transcript), filters.passing(during)));
    passages.whole().bring(said, MOST_PASSAGES);
    List<String> texts = texts(passages.live(said));
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    List<Expression> itself = List.of(new Expression.Only(transcript), new Expression.Only(during));
    return Optional.of(without(new Expression.AllOf(itself), texts));
  }

  private List<String> texts(FixedBitSet said) throws IOException {
    List<String> texts = new ArrayList<>();
    said.forEach(0, said.length(), 0, passage -> texts.add(passages.text(passage)));
    return texts;
  }

  private MomentQuery without(Expression itself, List<String> texts) throws IOException {
    Expression words = new Expression.Words(words(texts));
    return MomentQuery.of(new Expression.AllOf(List.of(words, new Expression.Without(itself))))
        .withForm(QueryForm.SENTENCE);
  }

  /** The most distinctive words, each as it first occurs; the whole text if there are none. */
  private String words(List<String> texts) throws IOException {
    Map<String, Said> said = new LinkedHashMap<>();
    texts.forEach(text -> collect(text, said));
    Map<Said, Double> weights = new LinkedHashMap<>();
    for (Said word : said.values()) {
      weights.put(word, weight(word));
    }
    String words =
        weights.entrySet().stream()
            .filter(word -> word.getValue() > 0)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_WORDS)
            .map(word -> word.getKey().text())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? String.join(" ", texts) : words;
  }

  private void collect(String text, Map<String, Said> said) {
    Map<String, Said> here = new LinkedHashMap<>();
    List<TypedWord> words = SearchedWords.of(text, QueryForm.KEYWORDS, channels).words();
    for (QueryWord word : new QueryWords(text, words, channels, channels::names).all()) {
      if (tells(word)) {
        TextRange place = word.place();
        Said once = new Said(text.substring(place.from(), place.to()), word, 1, 1);
        here.merge(word.term(), once, (before, one) -> before.onceMore());
      }
    }
    here.forEach((term, word) -> said.merge(term, word, Said::and));
  }

  private static boolean tells(QueryWord word) {
    return word.isContent() && !Character.isDigit(word.term().codePointAt(0));
  }

  /** Zero for a word that is in no other passage. */
  private double weight(Said said) throws IOException {
    int holding = WordWeights.frequency(said.word(), passages);
    return holding <= said.texts()
        ? 0
        : said.times() * WordWeights.idf(holding, passages.whole().count(passages.count()));
  }
}
