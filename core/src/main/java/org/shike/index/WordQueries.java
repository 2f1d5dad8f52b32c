// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.shike.analysis.AnalyzedToken;

/** Lucene's queries for single words. */
final class WordQueries {
  private WordQueries() {}

  /**
   * Finds a word in the text: as a word, by its parts, by its characters in a row, by a synonym or
   * by its sound.
   */
  static Query inText(QueryWord word) {
    Stream<Query> named = word.synonyms().stream().flatMap(WordQueries::named);
    return anyOf(Stream.of(itself(word), named, sounds(word)).flatMap(ways -> ways));
  }

  /** Finds a word in a passage's text or as its speaker. */
  static Query held(QueryWord word) {
    return anyOf(Stream.of(inText(word), in(Fields.SPEAKER_WORD, word)));
  }

  /**
   * Finds a word as such, by its parts or by its characters in a row. Wherever a Chinese word is,
   * its characters are in a row, so these find it as well; only a number may imply it, as 9ms does
   * 毫秒.
   */
  static Stream<Query> itself(QueryWord word) {
    return word.isSpelled()
        ? Stream.concat(saidAs(word.literal()), asPart(word))
        : Stream.concat(asWord(Fields.TEXT_WORD, word), saidAs(word.literal()));
  }

  /** Finds characters that sound like a word. */
  static Stream<Query> sounds(QueryWord word) {
    return word.sounds().stream().map(WordQueries::sounding);
  }

  static Query sounding(SoundRow row) {
    return row(Fields.TEXT_LITERAL, row.pairs());
  }

  /** Finds a word in a field of the word channel: as a word, or by its parts; scores the best. */
  static Query in(String field, QueryWord word) {
    List<Query> ways = asWord(field, word).toList();
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  /** Finds all words in one value of a field of the word channel. */
  static Query inOneValue(String field, List<QueryWord> words) {
    if (words.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    IntervalsSource[] places =
        words.stream().map(WordQueries::intervals).toArray(IntervalsSource[]::new);
    IntervalsSource together = Intervals.unordered(places);
    return new IntervalQuery(field, Intervals.maxwidth(PartMarks.BETWEEN_VALUES, together));
  }

  /** The intervals of a word, or of its parts. */
  private static IntervalsSource intervals(QueryWord word) {
    Stream<IntervalsSource> terms = word.terms().stream().distinct().map(Intervals::term);
    Stream<IntervalsSource> inside = word.inside().stream().map(WordQueries::intervalsInOneName);
    Stream<IntervalsSource> rows = word.rows().stream().map(WordQueries::intervals);
    return any(Stream.of(terms, inside, rows).flatMap(ways -> ways));
  }

  private static IntervalsSource intervalsInOneName(List<String> parts) {
    return NameQuery.intervals(parts.stream().map(PartMarks::part).toList());
  }

  private static IntervalsSource any(Stream<IntervalsSource> ways) {
    return Intervals.or(false, ways.toList());
  }

  /** Finds a word or a form of it in the text, not its parts. */
  static Query whole(QueryWord word) {
    return anyOf(word.terms().stream().map(term -> term(Fields.TEXT_WORD, term)));
  }

  private static Stream<Query> asWord(String field, QueryWord word) {
    Stream<Query> pairs =
        word.inside().stream().filter(way -> way.size() > 1).map(way -> inOneName(field, way));
    Stream<Query> rows = word.rows().stream().map(row -> wordsInARow(field, row));
    return Stream.of(Stream.of(asTerm(field, word)), pairs, rows).flatMap(ways -> ways);
  }

  private static Stream<Query> asPart(QueryWord word) {
    return word.terms().stream()
        .map(term -> term(Fields.TEXT_WORD, PartMarks.part(term)))
        .map(part -> new BoostQuery(part, NameQuery.PART_WEIGHT));
  }

  private static Query asTerm(String field, QueryWord word) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    word.terms().stream().distinct().forEach(term -> any.addTerm(new Term(field, term)));
    word.inside().stream()
        .filter(way -> way.size() == 1)
        .map(way -> new Term(field, PartMarks.part(way.getFirst())))
        .forEach(part -> any.addTerm(part, NameQuery.PART_WEIGHT));
    return any.build();
  }

  private static Query inOneName(String field, List<String> parts) {
    return new NameQuery(field, parts.stream().map(PartMarks::part).toList());
  }

  static Query anyOf(Stream<Query> ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  /** Finds what all of the queries find, of at least one. */
  static Query allOf(Stream<Query> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(part, Occur.MUST));
    return all.build();
  }

  static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /** Finds another name in the text. */
  static Stream<Query> named(QueryWord.Synonym synonym) {
    return Stream.concat(
        synonym.rows().stream().map(row -> wordsInARow(Fields.TEXT_WORD, row)),
        saidAs(synonym.literal()));
  }

  /** Consecutive words, each by any of its terms; the last may be part of a number, as in 4核. */
  private static Query wordsInARow(String field, TermRow words) {
    return row(field, withPartsAtTheEnd(words.places()));
  }

  private static Query row(String field, List<List<String>> places) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (List<String> terms : places) {
      row.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
    }
    return row.build();
  }

  private static IntervalsSource intervals(TermRow row) {
    return Intervals.phrase(
        withPartsAtTheEnd(row.places()).stream()
            .map(terms -> any(terms.stream().map(Intervals::term)))
            .toArray(IntervalsSource[]::new));
  }

  private static List<List<String>> withPartsAtTheEnd(List<List<String>> places) {
    List<List<String>> all = new ArrayList<>(places.subList(0, places.size() - 1));
    all.add(
        places.getLast().stream().flatMap(term -> Stream.of(term, PartMarks.part(term))).toList());
    return all;
  }

  /** Finds characters in a row, if there are any. */
  static Stream<Query> saidAs(List<AnalyzedToken> literals) {
    return literals.isEmpty() ? Stream.empty() : Stream.of(inARow(literals));
  }

  /** Consecutive characters and runs of the literal channel, at least one. */
  static Query inARow(List<AnalyzedToken> literals) {
    if (literals.size() == 1) {
      return new TermQuery(LiteralTokens.term(literals.getFirst()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (AnalyzedToken token : literals) {
      phrase.add(new Term(Fields.TEXT_LITERAL, token.term()), token.position());
    }
    return phrase.build();
  }
}
