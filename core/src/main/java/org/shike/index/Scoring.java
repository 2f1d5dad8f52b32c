// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How well a passage answers: the sum of BM25 over both channels, its speaker, title and section.
 * The weights were chosen on the judged queries; see {@code EXPERIMENTS.md} of the corpus.
 */
final class Scoring {
  /** A single character is less specific than a word or a pair. */
  private static final float CHARACTER_WEIGHT = 0.5f;

  private static final float SPEAKER_WEIGHT = 2;

  /** A title is shared by all passages below it, so it is less specific than the text. */
  private static final float TITLE_WEIGHT = 0.25f;

  /** Another name counts a little less than the word itself. */
  private static final float SYNONYM_WEIGHT = 0.8f;

  private Scoring() {}

  /**
   * Scores passages that contain anything of a query, or words that sound like some of its words.
   */
  static Query of(AnalysedQuery query, List<QueryWord> sounding) {
    Stream<Query> sounds = sounding.stream().flatMap(WordQueries::sounds);
    return WordQueries.anyOf(Stream.concat(Stream.of(of(query)), sounds));
  }

  /** Scores passages that contain anything of a query. */
  static Query of(AnalysedQuery query) {
    Stream<Query> words = query.words().stream().flatMap(Scoring::channel);
    Stream<Query> synonyms =
        query.words().stream()
            .flatMap(word -> word.synonyms().stream())
            .distinct()
            .map(Scoring::synonym);
    Stream<Query> literals = query.literals().stream().map(Scoring::literal);
    return WordQueries.anyOf(Stream.of(words, synonyms, literals).flatMap(clauses -> clauses));
  }

  /** What one word adds to the score, including its other names. */
  static Query word(QueryWord word, List<QueryWord.Synonym> synonyms) {
    return WordQueries.anyOf(Stream.concat(channel(word), synonyms.stream().map(Scoring::synonym)));
  }

  /** What the literal channel adds to the score. */
  static Query characters(AnalysedQuery query) {
    return WordQueries.anyOf(query.literals().stream().map(Scoring::literal));
  }

  /** Narrows {@code matching} down to the untimed passages of transcripts with a timeline. */
  static Query besideTimeline(Query matching) {
    return new BooleanQuery.Builder()
        .add(matching, Occur.FILTER)
        .add(WordQueries.term(Fields.BESIDE_TIMELINE, ""), Occur.FILTER)
        .build();
  }

  private static Stream<Query> channel(QueryWord word) {
    return Stream.of(
        WordQueries.in(Fields.TEXT_WORD, word),
        in(Fields.TITLE_WORD, word, TITLE_WEIGHT),
        in(Fields.SECTION_WORD, word, TITLE_WEIGHT),
        in(Fields.SPEAKER_WORD, word, SPEAKER_WEIGHT));
  }

  private static Query in(String field, QueryWord word, float weight) {
    return new BoostQuery(WordQueries.in(field, word), weight);
  }

  private static Query synonym(QueryWord.Synonym synonym) {
    return new BoostQuery(WordQueries.synonym(synonym), SYNONYM_WEIGHT);
  }

  private static Query literal(Term literal) {
    Query found = new TermQuery(literal);
    boolean isCharacter = literal.field().equals(Fields.TEXT_CHARACTER);
    return isCharacter ? new BoostQuery(found, CHARACTER_WEIGHT) : found;
  }
}
