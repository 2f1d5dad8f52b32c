// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that a query finds, and the ones directly before and after them, see {@link
 * Neighbours}. It is valid only for the point in time that it was made for.
 */
final class NeighbourQuery extends Query {
  private final Query found;
  private final FixedBitSet joined;

  /**
   * Finds neighbours.
   *
   * @param joined the passages whose next passage is a neighbour
   */
  NeighbourQuery(Query found, FixedBitSet joined) {
    this.found = found;
    this.joined = joined;
  }

  Query found() {
    return found;
  }

  /** The same for another query; what is never found has no neighbours. */
  Query with(Query other) {
    return other instanceof MatchNoDocsQuery ? other : new NeighbourQuery(other, joined);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = found.rewrite(searcher);
    return rewritten.equals(found) ? this : with(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight inner = searcher.createWeight(found, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer scorer = inner.scorer(leaf);
        return scorer == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new Around(scorer.iterator(), leaf), score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** The passages of a segment that are found or next to one that is. */
  private final class Around extends DocIdSetIterator {
    private final DocIdSetIterator inner;
    private final int base;
    private final int end;
    private int at = -1;

    Around(DocIdSetIterator inner, LeafReaderContext leaf) {
      this.inner = inner;
      this.base = leaf.docBase;
      this.end = leaf.reader().maxDoc();
    }

    @Override
    public int docID() {
      return at;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(at + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      at = target < end ? next(target) : NO_MORE_DOCS;
      return at;
    }

    private int next(int target) throws IOException {
      int before = Math.max(0, target - 1);
      if (inner.docID() < before) {
        inner.advance(before);
      }
      if (inner.docID() < target && joined.get(base + before)) {
        return target;
      }
      if (inner.docID() < target) {
        inner.nextDoc();
      }
      return firstUpTo(inner.docID(), target);
    }

    /** The passage before one that is found, if it is at the target or later and a neighbour. */
    private int firstUpTo(int passage, int target) {
      boolean isBefore =
          passage != NO_MORE_DOCS && passage > target && joined.get(base + passage - 1);
      return isBefore ? passage - 1 : passage;
    }

    @Override
    public long cost() {
      return Math.min(end, 3 * inner.cost());
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "around(" + found.toString(field) + ")";
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a set is never made twice, and comparing is expensive
  public boolean equals(Object other) {
    return other instanceof NeighbourQuery query
        && found.equals(query.found)
        && joined == query.joined;
  }

  @Override
  public int hashCode() {
    return found.hashCode() ^ System.identityHashCode(joined);
  }
}
