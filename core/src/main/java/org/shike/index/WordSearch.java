// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.shike.search.QueryForm;

/**
 * The search for the plain words of an expression: the queries that find, score and mark them.
 *
 * @param parts of the expression
 * @param analysed its plain words
 * @param said all words that count for the score
 * @param rules that decide which passages match the plain words
 */
record WordSearch(QueryParts parts, AnalysedQuery analysed, AnalysedQuery said, MatchRules rules) {
  /** The share of the query's weight that a relaxed moment has to contain. */
  private static final double RELAXED_SHARE = 0.5;

  /**
   * If a query has more words, none may be missing, so that it stays below Lucene's limit of
   * clauses.
   */
  private static final int MOST_RELAXED = 16;

  /** The score of a moment that contains no word. */
  private static final float LITTLE = 0.01f;

  static WordSearch of(QueryParts parts, QueryForm form, Channels channels, Passages passages)
      throws IOException {
    return of(parts, form, channels, channels::names, passages);
  }

  private static WordSearch of(
      QueryParts parts,
      QueryForm form,
      Channels channels,
      OtherNames.Source names,
      Passages passages)
      throws IOException {
    AnalysedQuery analysed = AnalysedQuery.of(parts.words(), form, channels, names);
    AnalysedQuery said =
        parts.required().isEmpty()
            ? analysed
            : AnalysedQuery.of(parts.said(), form(analysed), channels, names);
    return new WordSearch(parts, analysed, said, new MatchRules(analysed.words(), passages));
  }

  /** The same search with other plain words, understood in the same form. */
  WordSearch withWords(String words, Channels channels, Passages passages) throws IOException {
    return of(parts.withWords(words), form(analysed), channels, passages);
  }

  /** The same search with words that can also be found in other ways. */
  WordSearch withWays(List<QueryWord> words, Passages passages) throws IOException {
    return new WordSearch(parts, analysed.withWords(words), said, new MatchRules(words, passages));
  }

  /** The same search without words that are in no passage, which are then missing everywhere. */
  WordSearch lacking(Collection<QueryWord> unknown, Passages passages) throws IOException {
    return withWays(words().stream().filter(word -> !unknown.contains(word)).toList(), passages);
  }

  /**
   * The same search, which also finds its words by other names in the glossary; empty if there are
   * none.
   */
  Optional<WordSearch> byOtherNames(Channels channels, Passages passages) throws IOException {
    if (!channels.areInGlossary(analysed.spellings())) {
      return Optional.empty();
    }
    WordSearch named = of(parts, form(analysed), channels, channels::namesWithGlossary, passages);
    return named.words().equals(words()) ? Optional.empty() : Optional.of(named);
  }

  private static QueryForm form(AnalysedQuery analysed) {
    return analysed.isSentence() ? QueryForm.SENTENCE : QueryForm.KEYWORDS;
  }

  List<QueryWord> words() {
    return analysed.words();
  }

  /** Scores passages that contain every word; it also finds them, unless more is required. */
  Scored scoredExact() {
    boolean finds = parts.required().isEmpty() && !analysed.isSentence() && !words().isEmpty();
    return finds ? new Scored(Scoring.complete(words()), true) : scored();
  }

  /** Scores passages whose titles contain some of the words. */
  Scored scoredWithTitles() {
    return orALittle(Scoring.withTitles(words()));
  }

  /** Scores required parts by their words, or a little if they have none. */
  Scored scored() {
    return orALittle(Scoring.any(said, words()));
  }

  private Scored orALittle(Query scored) {
    Query little = new BoostQuery(MatchAllDocsQuery.INSTANCE, LITTLE);
    boolean isMoreRequired = !parts.required().isEmpty();
    return new Scored(
        isMoreRequired ? new DisjunctionMaxQuery(List.of(scored, little), 0) : scored, false);
  }

  Query exact() {
    if (words().isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    return analysed.isSentence() ? rules.telling() : MatchRules.complete(words());
  }

  /** Finds what shares any character with a sentence. */
  Query alike() {
    return Scoring.characters(analysed);
  }

  Query relaxed() throws IOException {
    return rules.sharing(RELAXED_SHARE);
  }

  /** Whether any word is in a title, also of a passage that was removed. */
  boolean isAnyInTitles(Passages passages) throws IOException {
    return passages.isKnown(WordQueries.anyOf(words().stream().map(MatchRules::inTitle)));
  }

  /** Whether each word is in a title with which a passage begins. */
  boolean areInOpened(Passages passages) throws IOException {
    Stream<Query> words = words().stream().map(word -> WordQueries.in(Fields.OPENED_WORD, word));
    return passages.isKnown(WordQueries.allOf(words));
  }

  boolean isSentence() {
    return analysed.isSentence();
  }

  boolean canLackWords() {
    return words().size() > 1 && canBeRelaxed();
  }

  /** Whether moments that lack some of its words may be found. */
  boolean canBeRelaxed() {
    return !analysed.isSentence() && words().size() <= MOST_RELAXED && rules.hasContent();
  }

  /** The queries that mark the plain words in a text. */
  List<Query> marks() {
    return words().isEmpty() ? List.of() : List.of(MatchRules.inText(words()));
  }
}
