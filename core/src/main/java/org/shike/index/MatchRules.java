// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.queries.function.FunctionMatchQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;

/**
 * Decides which passages match a query; {@link Scoring} decides how well. A word in the name of the
 * speaker counts as spoken.
 *
 * @param words of the query, at least one
 * @param weights of the words
 */
record MatchRules(List<QueryWord> words, WordWeights weights) {
  /**
   * The share of a word's weight if it is in the section title. All passages below the title share
   * it, so it never makes a passage complete.
   */
  private static final double SECTION_SHARE = 0.9;

  /**
   * The share of a word's weight if it is in a neighbouring passage, which may still belong to the
   * moment.
   */
  private static final double AROUND_SHARE = 0.5;

  /** Tolerance for the rounding of sums of weights. */
  private static final double PRECISION = 0.9999;

  /** Finds the passages that contain every word, of at least one. */
  static Query complete(List<QueryWord> words) {
    return WordQueries.allOf(words.stream().map(MatchRules::held));
  }

  /** Finds the passages that hold some of the words while their titles hold the others. */
  static Query completeWithTitles(List<QueryWord> words) {
    Query content = inText(words.stream().filter(QueryWord::isContent).toList());
    return WordQueries.allOf(
        Stream.concat(words.stream().map(MatchRules::somewhere), Stream.of(content)));
  }

  /** Finds the first passage of each section or recording whose title holds every word. */
  static Query opened(List<QueryWord> words) {
    return WordQueries.inOneValue(Fields.OPENED_WORD, words);
  }

  /** Finds a word in a passage's text or as its speaker. */
  static Query held(QueryWord word) {
    return WordQueries.anyOf(Stream.of(WordQueries.inText(word), asSpeaker(word)));
  }

  /** Finds a word in the titles of a passage's section or recording. */
  static Query inTitle(QueryWord word) {
    return WordQueries.anyOf(
        Stream.of(
            WordQueries.in(Fields.SECTION_WORD, word), WordQueries.in(Fields.TITLE_WORD, word)));
  }

  /** Finds a word in a passage or its titles. */
  static Query somewhere(QueryWord word) {
    return WordQueries.anyOf(Stream.of(held(word), inTitle(word)));
  }

  /** Whether any word is a content word. */
  boolean hasContent() {
    return words.stream().anyMatch(QueryWord::isContent);
  }

  /**
   * Finds the passages whose words have this share of the query's weight, including a content word
   * if the query has one.
   *
   * @param share from 0 to 1
   */
  Query sharing(double share) {
    List<QueryWord> content = words.stream().filter(QueryWord::isContent).toList();
    double least = weights.sum() * share * PRECISION;
    DoubleValuesSource weight = DoubleValuesSource.fromQuery(weighed());
    return new BooleanQuery.Builder()
        .add(inText(content.isEmpty() ? words : content), Occur.FILTER)
        .add(anywhere(heaviest(least)), Occur.FILTER)
        .add(new FunctionMatchQuery(weight, found -> found >= least), Occur.FILTER)
        .build();
  }

  /**
   * The words of which a passage must contain one, because all others together weigh too little.
   */
  private List<QueryWord> heaviest(double least) {
    List<QueryWord> heaviest = new ArrayList<>(words);
    heaviest.sort(Comparator.comparingDouble((QueryWord word) -> weights.of(word)).reversed());
    double others = 0;
    while (heaviest.size() > 1 && others + weights.of(heaviest.getLast()) < least * PRECISION) {
      others += weights.of(heaviest.removeLast());
    }
    return heaviest;
  }

  private static Query anywhere(List<QueryWord> words) {
    return WordQueries.anyOf(words.stream().flatMap(word -> anywhere(word)));
  }

  /** Finds a word wherever it adds to the weight of a passage. */
  private static Stream<Query> anywhere(QueryWord word) {
    return Stream.of(
        held(word),
        WordQueries.in(Fields.SECTION_WORD, word),
        WordQueries.in(Fields.AROUND_WORD, word));
  }

  /** Scores a passage with the weight of the words it holds. */
  private Query weighed() {
    return WordQueries.anyOf(words.stream().map(this::weighed));
  }

  private Query weighed(QueryWord word) {
    double weight = weights.of(word);
    return new DisjunctionMaxQuery(
        List.of(
            constant(held(word), weight),
            constant(WordQueries.in(Fields.SECTION_WORD, word), weight * SECTION_SHARE),
            constant(WordQueries.in(Fields.AROUND_WORD, word), weight * AROUND_SHARE)),
        0);
  }

  private static Query constant(Query query, double score) {
    return new BoostQuery(new ConstantScoreQuery(query), (float) score);
  }

  /** Finds any word in the text, with its places. */
  static Query inText(List<QueryWord> words) {
    return WordQueries.anyOf(words.stream().map(WordQueries::inText));
  }

  private static Query asSpeaker(QueryWord word) {
    return WordQueries.in(Fields.SPEAKER_WORD, word);
  }
}
