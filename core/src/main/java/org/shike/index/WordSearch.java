// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.shike.search.QueryForm;

/**
 * One expression to look for, and what finds it.
 *
 * @param parts of the expression
 * @param analysed its plain words
 * @param said all words that count for the score
 * @param rules that decide which passages match the plain words
 */
record WordSearch(QueryParts parts, AnalysedQuery analysed, AnalysedQuery said, MatchRules rules) {
  /** What a relaxed moment keeps of the query's weight. */
  private static final double RELAXED_SHARE = 0.5;

  /** Of more words none may be missing, so that the queries stay below Lucene's bound. */
  private static final int MOST_RELAXED = 16;

  /** What a moment shares with a sentence, which has more words than its answer repeats. */
  private static final double SENTENCE_SHARE = 0.2;

  /** What a moment scores that holds no word. */
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
    WordWeights weights = WordWeights.of(analysed.words(), passages);
    AnalysedQuery said =
        parts.required().isEmpty()
            ? analysed
            : AnalysedQuery.of(parts.said(), form(analysed), channels, names);
    return new WordSearch(parts, analysed, said, new MatchRules(analysed.words(), weights));
  }

  /** The same with other plain words, understood in the same form. */
  WordSearch withWords(String words, Channels channels, Passages passages) throws IOException {
    return of(parts.withWords(words), form(analysed), channels, passages);
  }

  /** The same with words that are found in other ways, too. */
  WordSearch withWays(List<QueryWord> words, Passages passages) throws IOException {
    MatchRules others = new MatchRules(words, WordWeights.of(words, passages));
    return new WordSearch(parts, analysed.withWords(words), said, others);
  }

  /** The same without words that nothing holds, which then are missing everywhere. */
  WordSearch lacking(Collection<QueryWord> unknown, Passages passages) throws IOException {
    return withWays(words().stream().filter(word -> !unknown.contains(word)).toList(), passages);
  }

  /** The same, its words found by other names in the glossary, too; empty where these are none. */
  Optional<WordSearch> byOtherNames(Channels channels, Passages passages) throws IOException {
    WordSearch named = of(parts, form(analysed), channels, channels::namesWithGlossary, passages);
    return named.words().equals(words()) ? Optional.empty() : Optional.of(named);
  }

  private static QueryForm form(AnalysedQuery analysed) {
    return analysed.isSentence() ? QueryForm.SENTENCE : QueryForm.KEYWORDS;
  }

  List<QueryWord> words() {
    return analysed.words();
  }

  /** What must be so scores by its words, and a little where it has none. */
  Query scored() {
    Query little = new BoostQuery(MatchAllDocsQuery.INSTANCE, LITTLE);
    Query scored = Scoring.of(said, words());
    return parts.required().isEmpty()
        ? scored
        : new DisjunctionMaxQuery(List.of(scored, little), 0);
  }

  Query exact() {
    if (words().isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    return analysed.isSentence() ? rules.sharing(SENTENCE_SHARE) : MatchRules.complete(words());
  }

  Query relaxed() {
    return rules.sharing(RELAXED_SHARE);
  }

  boolean canLackWords() {
    return words().size() > 1 && canBeRelaxed();
  }

  /** Whether moments that lack some of its words may be meant. */
  boolean canBeRelaxed() {
    return !analysed.isSentence() && words().size() <= MOST_RELAXED && rules.hasContent();
  }

  /** What marks the plain words in a text. */
  List<Query> marks() {
    return words().isEmpty() ? List.of() : List.of(MatchRules.inText(words()));
  }
}
