// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Finds what a query finds, and knows how another engine finds it. */
final class ElsewhereQuery extends Query {
  private final Query query;
  private final Query plain;
  private final boolean isExact;

  /**
   * A query with its plain form.
   *
   * @param plain finds the same, or more
   * @param isExact whether it finds nothing else
   */
  ElsewhereQuery(Query query, Query plain, boolean isExact) {
    this.query = query;
    this.plain = plain;
    this.isExact = isExact;
  }

  Query plain() {
    return plain;
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
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ElsewhereQuery one
        && query.equals(one.query)
        && plain.equals(one.plain);
  }

  @Override
  public int hashCode() {
    return 31 * query.hashCode() + plain.hashCode();
  }
}
