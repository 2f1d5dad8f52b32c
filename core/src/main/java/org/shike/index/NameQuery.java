// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Finds parts of one name, which are at one position, in any order. */
final class NameQuery extends Query {
  /** A part of a larger name or number counts less than a word by itself. */
  static final float PART_WEIGHT = 0.3f;

  private final String field;
  private final List<String> parts;

  /**
   * Finds a name.
   *
   * @param parts at least two terms, as {@link PartMarks} marks them
   */
  NameQuery(String field, List<String> parts) {
    this.field = field;
    this.parts = List.copyOf(parts);
  }

  String field() {
    return field;
  }

  List<String> parts() {
    return parts;
  }

  List<Term> terms() {
    return parts.stream().map(part -> new Term(field, part)).toList();
  }

  /** The intervals of parts that are at one position. */
  static IntervalsSource intervals(List<String> parts) {
    IntervalsSource[] each = parts.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return Intervals.maxwidth(1, Intervals.unordered(each));
  }

  /** The phrase has a score; the intervals find the parts in any order. */
  @Override
  public Query rewrite(IndexSearcher searcher) {
    PhraseQuery.Builder name = new PhraseQuery.Builder();
    parts.forEach(part -> name.add(new Term(field, part), 0));
    return new BooleanQuery.Builder()
        .add(new BoostQuery(name.build(), PART_WEIGHT / parts.size()), Occur.MUST)
        .add(new IntervalQuery(field, intervals(parts)), Occur.FILTER)
        .build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.consumeTerms(this, terms().toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String other) {
    return field + ":name" + parts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NameQuery name && field.equals(name.field) && parts.equals(name.parts);
  }

  @Override
  public int hashCode() {
    return 31 * field.hashCode() + parts.hashCode();
  }
}
