// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Finds what a query finds. For Lucene's limit of clauses it is one clause, and for an engine
 * elsewhere it may be another query.
 */
final class OneClause extends Query {
  private final Query query;
  private final Query elsewhere;
  private final boolean isExact;

  OneClause(Query query) {
    this(query, query, true);
  }

  /**
   * A query that an engine elsewhere does not understand.
   *
   * @param elsewhere finds the same there, or more
   * @param isExact whether it finds nothing else
   */
  OneClause(Query query, Query elsewhere, boolean isExact) {
    this.query = query;
    this.elsewhere = elsewhere;
    this.isExact = isExact;
  }

  Query elsewhere() {
    return elsewhere;
  }

  boolean isExact() {
    return isExact;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return searcher.createWeight(searcher.rewrite(query), mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OneClause one
        && query.equals(one.query)
        && elsewhere.equals(one.elsewhere)
        && isExact == one.isExact;
  }

  @Override
  public int hashCode() {
    return ~query.hashCode();
  }
}
