// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.shike.search.MomentQuery;

/**
 * What a query looks for in one point in time of an index.
 *
 * @param parts of its expression
 * @param asked its plain words, and what finds them
 * @param scope the passages that pass what must be so in any case; empty for all
 * @param scopeMarks what marks the words of the scope in a text
 * @param overBorders what is marked of phrases that run over the border of a passage, by passage
 */
record Sought(
    QueryParts parts,
    Asked asked,
    Optional<Query> scope,
    List<Query> scopeMarks,
    Map<Integer, List<TextRange>> overBorders) {
  static Sought of(IndexSearcher searcher, Channels channels, MomentQuery query)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    QueryParts parts = parts(query, reader);
    Asked asked = Asked.of(parts, query.form(), channels, reader);
    if (parts.required().isEmpty()) {
      return new Sought(parts, asked, Optional.empty(), List.of(), Map.of());
    }
    Selection selection = new Selection(searcher, channels);
    Optional<Query> scope = selection.all(parts.required());
    List<Query> marks = new Terminals(reader, channels).marking(parts.required());
    return new Sought(parts, asked, scope, marks, selection.overBorders());
  }

  private static QueryParts parts(MomentQuery query, IndexReader reader) throws IOException {
    try {
      return QueryParts.of(query.expression(), name -> Facts.isField(reader, name));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether it holds nothing to look for at all. */
  boolean isEmpty() {
    return scope.isEmpty() && asked.words().isEmpty();
  }

  /** Whether it says only what to leave out. */
  boolean onlyExcludes() {
    return asked.words().isEmpty() && !parts.requiresSomething();
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
