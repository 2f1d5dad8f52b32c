// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.shike.query.Expression;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;

/**
 * What a query looks for in one point in time of an index.
 *
 * @param parts of its expression
 * @param search the search for its plain words
 * @param scope the passages that match all required parts; empty for all passages
 * @param scopeMarks queries that mark the words of the scope in a text
 * @param overBorders ranges of phrases that run over the border of a passage, by passage
 * @param row the same query with operators read as words, if it has any; what that finds comes
 *     first
 */
record SearchPlan(
    QueryParts parts,
    WordSearch search,
    Optional<Query> scope,
    List<Query> scopeMarks,
    Map<Integer, List<TextRange>> overBorders,
    Optional<SearchPlan> row) {
  static SearchPlan of(Passages passages, Channels channels, MomentQuery query) throws IOException {
    return of(passages, channels, query, Selection::all);
  }

  /** The same for a query that runs once, perhaps not over all passages. */
  static SearchPlan once(Passages passages, Channels channels, MomentQuery query)
      throws IOException {
    return of(passages, channels, query, Selection::once);
  }

  /** How the required parts are looked for. */
  private interface Scope {
    Optional<Query> of(Selection selection, List<Expression> required) throws IOException;
  }

  private static SearchPlan of(Passages passages, Channels channels, MomentQuery query, Scope scope)
      throws IOException {
    QueryParts parts = reading(passages, isField -> QueryParts.of(query.expression(), isField));
    Optional<QueryParts> rowParts =
        reading(passages, isField -> QueryParts.row(query.expression(), isField));
    Optional<SearchPlan> row =
        rowParts.isPresent()
            ? Optional.of(
                of(passages, channels, query.form(), rowParts.get(), scope, Optional.empty()))
            : Optional.empty();
    return of(passages, channels, query.form(), parts, scope, row);
  }

  private static <T> T reading(Passages passages, Function<Predicate<String>, T> read)
      throws IOException {
    try {
      return read.apply(name -> FilterTerms.isField(passages, name));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static SearchPlan of(
      Passages passages,
      Channels channels,
      QueryForm form,
      QueryParts parts,
      Scope looking,
      Optional<SearchPlan> row)
      throws IOException {
    WordSearch search = WordSearch.of(parts, form, channels, passages);
    if (parts.required().isEmpty()) {
      return new SearchPlan(parts, search, Optional.empty(), List.of(), Map.of(), row);
    }
    Selection selection = new Selection(passages, channels);
    Optional<Query> scope =
        looking
            .of(selection, parts.required())
            .map(found -> passages.whole().isElsewhere() ? wide(found, parts, channels) : found);
    List<Query> marks = new Terminals(passages, channels).marking(parts.required());
    return new SearchPlan(parts, search, scope, marks, selection.overBorders(), row);
  }

  private static Query wide(Query found, QueryParts parts, Channels channels) {
    PlainQuery wide = new WideScope(channels).all(parts.required());
    return new OneClause(found, wide.query(), wide.isExact());
  }

  /** Whether it contains nothing to look for. */
  boolean isEmpty() {
    return scope.isEmpty() && search.words().isEmpty();
  }

  /** Whether it says only what to leave out. */
  boolean onlyExcludes() {
    return search.words().isEmpty() && !parts.requiresSomething();
  }

  /** What it finds exactly, including what it finds as a row of words. */
  Query exact() {
    Query found = inScope(search.exact());
    if (row.isEmpty()) {
      return found;
    }
    Stream<Query> others = onlyExcludes() ? Stream.empty() : Stream.of(found);
    return WordQueries.anyOf(Stream.concat(row.stream().map(SearchPlan::exact), others));
  }

  /** The marks of phrases over borders, including those of the row. */
  Map<Integer, List<TextRange>> allOverBorders() {
    Map<Integer, List<TextRange>> all = new HashMap<>(overBorders);
    row.ifPresent(
        other -> other.overBorders().forEach((at, marks) -> all.merge(at, marks, TextRange::both)));
    return all;
  }

  /** What matches and is in the scope. */
  Query inScope(Query matched) {
    return scope.isPresent()
        ? new BooleanQuery.Builder()
            .add(matched, Occur.FILTER)
            .add(scope.get(), Occur.FILTER)
            .build()
        : matched;
  }
}
