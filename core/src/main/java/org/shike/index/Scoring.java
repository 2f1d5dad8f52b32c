// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.shike.analysis.AnalyzedToken;

/**
 * How well a passage answers: the sum of BM25 over its words, and of a sentence also over its
 * characters. The weights were chosen on the judged queries; see {@code EXPERIMENTS.md} of the
 * corpus.
 */
final class Scoring {
  private static final float SPEAKER_WEIGHT = 2;

  /** Two neighbouring characters of a sentence count as much as a word. */
  private static final float PAIR_WEIGHT = 1;

  /** A single character of a sentence; chosen with those of {@link PassageSimilarity}. */
  private static final float CHARACTER_WEIGHT = 2;

  /** A title is shared by all passages below it, so it is less specific than the text. */
  private static final float TITLE_WEIGHT = 0.25f;

  /** Another name counts a little less than the word itself. */
  private static final float SYNONYM_WEIGHT = 0.8f;

  private Scoring() {}

  /** Finds passages that contain every word, and scores them. */
  static Query complete(List<QueryWord> words) {
    return WordQueries.allOf(words.stream().map(Scoring::held));
  }

  /**
   * Scores passages that contain anything of a query, or words that sound like some of its words.
   */
  static Query any(AnalysedQuery query, List<QueryWord> sounding) {
    Stream<Query> words =
        query.words().stream().map(query.isSentence() ? Scoring::ofSentence : Scoring::held);
    Stream<Query> sounds = sounding.stream().flatMap(WordQueries::sounds);
    return WordQueries.anyOf(Stream.of(words, literals(query), sounds).flatMap(parts -> parts));
  }

  /** Scores passages that contain any of the words, or whose titles do. */
  static Query withTitles(List<QueryWord> words) {
    Stream<Query> titles =
        words.stream().map(word -> new BoostQuery(MatchRules.inTitle(word), TITLE_WEIGHT));
    return WordQueries.anyOf(Stream.concat(words.stream().map(Scoring::held), titles));
  }

  /** What the literal channel adds to the score of a sentence. */
  static Query characters(AnalysedQuery query) {
    return WordQueries.anyOf(literals(query));
  }

  private static Stream<Query> literals(AnalysedQuery query) {
    return query.isSentence() ? query.literals().stream().map(Scoring::literal) : Stream.empty();
  }

  /** A run of letters or digits has no characters, and counts for them as well. */
  private static Query literal(AnalyzedToken token) {
    float weight =
        switch (LiteralTokens.part(token)) {
          case CHARACTER -> CHARACTER_WEIGHT;
          case PAIR -> PAIR_WEIGHT;
          case RUN -> PAIR_WEIGHT + CHARACTER_WEIGHT;
        };
    return new BoostQuery(new TermQuery(LiteralTokens.term(token)), weight);
  }

  /** Narrows {@code matching} down to the untimed passages of transcripts with a timeline. */
  static Query besideTimeline(Query matching) {
    return new BooleanQuery.Builder()
        .add(matching, Occur.FILTER)
        .add(WordQueries.term(Fields.BESIDE_TIMELINE, ""), Occur.FILTER)
        .build();
  }

  /** Scores a word in the text of a passage, in all ways that find it, and as its speaker. */
  static Query held(QueryWord word) {
    Stream<Query> named = word.synonyms().stream().map(Scoring::synonym);
    Stream<Query> ways = Stream.concat(WordQueries.itself(word), WordQueries.sounds(word));
    return WordQueries.anyOf(
        Stream.of(Stream.of(best(ways)), named, asSpeaker(word)).flatMap(all -> all));
  }

  /** Scores a word of a sentence, whose characters are scored as a whole. */
  private static Query ofSentence(QueryWord word) {
    Stream<Query> named = word.synonyms().stream().map(Scoring::synonym);
    Query said = WordQueries.in(Fields.TEXT_WORD, word);
    return WordQueries.anyOf(
        Stream.of(Stream.of(said), named, asSpeaker(word)).flatMap(all -> all));
  }

  private static Stream<Query> asSpeaker(QueryWord word) {
    return Stream.of(in(Fields.SPEAKER_WORD, word, SPEAKER_WEIGHT));
  }

  /** Scores the best of several ways. */
  private static Query best(Stream<Query> ways) {
    return new DisjunctionMaxQuery(ways.toList(), 0);
  }

  private static Query in(String field, QueryWord word, float weight) {
    return new BoostQuery(WordQueries.in(field, word), weight);
  }

  private static Query synonym(QueryWord.Synonym synonym) {
    return new BoostQuery(best(WordQueries.named(synonym)), SYNONYM_WEIGHT);
  }
}
