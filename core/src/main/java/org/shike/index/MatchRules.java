// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Decides which passages match a query; {@link Scoring} decides how well. A word in the name of the
 * speaker counts as spoken.
 *
 * @param words of the query, at least one
 * @param passages that are searched
 */
record MatchRules(List<QueryWord> words, Passages passages) {
  /** Finds the passages that contain every word, of at least one. */
  static Query complete(List<QueryWord> words) {
    return WordQueries.allOf(words.stream().map(WordQueries::held));
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

  /** Finds a word in the titles of a passage's section or recording. */
  static Query inTitle(QueryWord word) {
    return WordQueries.anyOf(
        Stream.of(
            WordQueries.in(Fields.SECTION_WORD, word), WordQueries.in(Fields.TITLE_WORD, word)));
  }

  /** Finds a word in a passage or its titles. */
  static Query somewhere(QueryWord word) {
    return WordQueries.anyOf(Stream.of(WordQueries.held(word), inTitle(word)));
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
  Query sharing(double share) throws IOException {
    return new BooleanQuery.Builder()
        .add(telling(), Occur.FILTER)
        .add(new SetQuery(WeightShare.of(words, passages).atLeast(share)), Occur.FILTER)
        .build();
  }

  /** Finds any content word in the text, or any word if there is none. */
  Query telling() {
    List<QueryWord> content = words.stream().filter(QueryWord::isContent).toList();
    return inText(content.isEmpty() ? words : content);
  }

  /** Finds any word in the text, with its places. */
  static Query inText(List<QueryWord> words) {
    return WordQueries.anyOf(words.stream().map(WordQueries::inText));
  }
}
