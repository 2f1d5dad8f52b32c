// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.shike.analysis.AnalyzedToken;

/**
 * Builds Lucene's queries. Matching is apart from scoring: each word must be there, as a word or as
 * its characters in a row; pairs and single characters only add to the score, as do title and
 * section.
 */
final class Queries {
  /** A title is shared by all passages below it, so it tells less than the text. */
  private static final float TITLE_WEIGHT = 0.25f;

  private Queries() {}

  /** Finds the passages that hold every word; also tells where. */
  static Query matching(AnalysedQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    query.words().stream().distinct().forEach(word -> all.add(anyway(word), Occur.MUST));
    return all.build();
  }

  /** Narrows {@code matching} down to the untimed passages of transcripts with a timeline. */
  static Query besideTimeline(Query matching) {
    return new BooleanQuery.Builder()
        .add(matching, Occur.FILTER)
        .add(term(Fields.BESIDE_TIMELINE, ""), Occur.FILTER)
        .build();
  }

  /** Scores what {@code matching} finds: the sum over both channels, title and section. */
  static Query scored(AnalysedQuery query, Query matching, boolean untimed) {
    BooleanQuery.Builder scored = new BooleanQuery.Builder().add(matching, Occur.FILTER);
    if (!untimed) {
      scored.add(term(Fields.BESIDE_TIMELINE, ""), Occur.MUST_NOT);
    }
    Stream<Query> words =
        query.words().stream()
            .map(AnalysedQuery.Word::term)
            .distinct()
            .flatMap(Queries::scoringWord);
    Stream<Query> literals =
        query.literals().stream()
            .map(AnalyzedToken::term)
            .distinct()
            .map(term -> term(Fields.TEXT_LITERAL, term));
    Stream.concat(words, literals).forEach(clause -> scored.add(clause, Occur.SHOULD));
    return scored.build();
  }

  private static Stream<Query> scoringWord(String word) {
    return Stream.of(
        term(Fields.TEXT_WORD, word),
        new BoostQuery(term(Fields.TITLE_WORD, word), TITLE_WEIGHT),
        new BoostQuery(term(Fields.SECTION_WORD, word), TITLE_WEIGHT));
  }

  private static Query anyway(AnalysedQuery.Word word) {
    Query asWord = term(Fields.TEXT_WORD, word.term());
    if (word.literal().isEmpty()) {
      return asWord;
    }
    return new BooleanQuery.Builder()
        .add(asWord, Occur.SHOULD)
        .add(inARow(word.literal()), Occur.SHOULD)
        .build();
  }

  private static Query inARow(List<AnalyzedToken> literals) {
    int first = literals.get(0).position();
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (AnalyzedToken token : literals) {
      phrase.add(new Term(Fields.TEXT_LITERAL, token.term()), token.position() - first);
    }
    return phrase.build();
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }
}
