// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
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

  /** What is only part of a larger name or number counts less than what stands alone. */
  private static final float PART_WEIGHT = 0.3f;

  /** Another name counts a little less than what was asked for. */
  private static final float SYNONYM_WEIGHT = 0.8f;

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
    Stream<Query> words = query.words().stream().distinct().flatMap(Queries::scoringWord);
    Stream<Query> synonyms =
        query.words().stream()
            .flatMap(word -> word.synonyms().stream())
            .distinct()
            .map(synonym -> new BoostQuery(anyOf(named(synonym)), SYNONYM_WEIGHT));
    Stream<Query> literals =
        query.literals().stream().map(literal -> term(Fields.TEXT_LITERAL, literal));
    Stream.of(words, synonyms, literals)
        .flatMap(clauses -> clauses)
        .forEach(clause -> scored.add(clause, Occur.SHOULD));
    return scored.build();
  }

  private static Stream<Query> scoringWord(QueryWord word) {
    List<Query> ways =
        Stream.concat(
                Stream.of(asWord(Fields.TEXT_WORD, word)), word.rows().stream().map(Queries::row))
            .toList();
    return Stream.of(
        ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0),
        new BoostQuery(asWord(Fields.TITLE_WORD, word), TITLE_WEIGHT),
        new BoostQuery(asWord(Fields.SECTION_WORD, word), TITLE_WEIGHT));
  }

  private static Query anyway(QueryWord word) {
    Stream<Query> itself =
        Stream.of(
                Stream.of(asWord(Fields.TEXT_WORD, word)),
                word.rows().stream().map(Queries::row),
                inARow(word.literal()))
            .flatMap(ways -> ways);
    return anyOf(Stream.concat(itself, word.synonyms().stream().flatMap(Queries::named)));
  }

  private static Stream<Query> named(QueryWord.Synonym synonym) {
    return Stream.concat(synonym.rows().stream().map(Queries::row), inARow(synonym.literal()));
  }

  private static Query anyOf(Stream<Query> ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  /** A word as a term, or as part of a larger one. */
  private static Query asWord(String field, QueryWord word) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    word.terms().stream().distinct().forEach(term -> any.addTerm(new Term(field, term)));
    Term part = new Term(field, PartMarks.part(word.terms().getFirst()));
    return any.addTerm(part, PART_WEIGHT).build();
  }

  /** Words in a row, each by any of its terms; the last may be part of a number, as in 4核. */
  private static Query row(List<List<String>> words) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (List<String> terms : words.subList(0, words.size() - 1)) {
      row.add(terms(terms.stream()));
    }
    Stream<String> last = words.getLast().stream();
    return row.add(terms(last.flatMap(term -> Stream.of(term, PartMarks.part(term))))).build();
  }

  private static Term[] terms(Stream<String> terms) {
    return terms.map(term -> new Term(Fields.TEXT_WORD, term)).toArray(Term[]::new);
  }

  private static Stream<Query> inARow(List<AnalyzedToken> literals) {
    if (literals.isEmpty()) {
      return Stream.empty();
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (AnalyzedToken token : literals) {
      phrase.add(new Term(Fields.TEXT_LITERAL, token.term()), token.position());
    }
    return Stream.of(phrase.build());
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }
}
