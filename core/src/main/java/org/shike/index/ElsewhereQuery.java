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
  private final PlainQuery plain;

  /**
   * A query with its plain form.
   *
   * @param plain finds the same, or more
   */
  ElsewhereQuery(Query query, PlainQuery plain) {
    this.query = query;
    this.plain = plain;
  }

  PlainQuery plain() {
    return plain;
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
