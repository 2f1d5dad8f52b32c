// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.shike.analysis.AnalyzedToken;

/**
 * Finds the places in a text at which a query matches. It knows the queries that {@link
 * WordQueries} and {@link Terminals} make of words, phrases and prefixes.
 */
record Places(AnalysedText text) {
  /** The places in the text, in any order; empty if the query does not match it. */
  Optional<List<TextRange>> of(Query query) {
    return switch (query) {
      case TermQuery term -> found(ranges(text.of(term.getTerm())));
      case SynonymQuery any -> found(ranges(tokens(any.getTerms())));
      case PhraseQuery row -> row(places(row.getTerms()), row.getPositions());
      case MultiPhraseQuery row -> row(places(row.getTermArrays()), row.getPositions());
      case NameQuery name -> found(name(name));
      case PrefixQuery start -> found(ranges(text.beginningWith(start.getPrefix())));
      case BoostQuery boosted -> of(boosted.getQuery());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case DisjunctionMaxQuery any -> anyOf(any.getDisjuncts());
      case BooleanQuery clauses -> of(clauses);
      case MatchNoDocsQuery none -> Optional.empty();
      default -> throw new IllegalArgumentException("not a query for words: " + query);
    };
  }

  private static Optional<List<TextRange>> found(List<TextRange> ranges) {
    return ranges.isEmpty() ? Optional.empty() : Optional.of(ranges);
  }

  private static List<TextRange> ranges(List<AnalyzedToken> tokens) {
    return tokens.stream().map(token -> new TextRange(token.from(), token.to())).toList();
  }

  private List<AnalyzedToken> tokens(Collection<Term> terms) {
    return terms.stream().flatMap(term -> text.of(term).stream()).toList();
  }

  private Optional<List<TextRange>> of(BooleanQuery clauses) {
    List<TextRange> ranges = new ArrayList<>();
    for (BooleanClause clause : clauses) {
      Optional<List<TextRange>> places = of(clause.query());
      if (places.isEmpty() && clause.isRequired()) {
        return Optional.empty();
      }
      places.ifPresent(ranges::addAll);
    }
    return found(ranges);
  }

  private Optional<List<TextRange>> anyOf(Collection<Query> ways) {
    return found(ways.stream().flatMap(way -> of(way).stream()).flatMap(List::stream).toList());
  }

  private List<List<AnalyzedToken>> places(Term[] terms) {
    return Arrays.stream(terms).map(text::of).toList();
  }

  private List<List<AnalyzedToken>> places(Term[][] terms) {
    return Arrays.stream(terms).map(some -> tokens(List.of(some))).toList();
  }

  /** The rows that have any of the tokens at each of the positions. */
  private static Optional<List<TextRange>> row(List<List<AnalyzedToken>> places, int[] positions) {
    return places.isEmpty()
        ? Optional.empty()
        : found(
            places.getFirst().stream()
                .flatMap(first -> row(first, places, positions).stream())
                .toList());
  }

  private static Optional<TextRange> row(
      AnalyzedToken first, List<List<AnalyzedToken>> places, int[] positions) {
    AnalyzedToken last = first;
    for (int at = 1; at < places.size(); at++) {
      int position = first.position() + positions[at] - positions[0];
      Optional<AnalyzedToken> next =
          places.get(at).stream().filter(token -> token.position() == position).findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      last = next.get();
    }
    return Optional.of(new TextRange(first.from(), last.to()));
  }

  private List<TextRange> name(NameQuery name) {
    List<List<AnalyzedToken>> parts =
        name.parts().stream().map(part -> text.of(new Term(name.field(), part))).toList();
    IntStream positions = parts.getFirst().stream().mapToInt(AnalyzedToken::position).distinct();
    return positions.mapToObj(at -> at(at, parts)).flatMap(Optional::stream).toList();
  }

  /** The range of all parts at a position; empty if one of them is not there. */
  private static Optional<TextRange> at(int position, List<List<AnalyzedToken>> parts) {
    List<AnalyzedToken> here =
        parts.stream()
            .flatMap(part -> part.stream().filter(at -> at.position() == position).limit(1))
            .toList();
    return here.size() < parts.size()
        ? Optional.empty()
        : Optional.of(
            new TextRange(
                here.stream().mapToInt(AnalyzedToken::from).min().orElseThrow(),
                here.stream().mapToInt(AnalyzedToken::to).max().orElseThrow()));
  }
}
