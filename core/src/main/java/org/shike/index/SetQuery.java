// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the passages of a set. For Lucene it is one clause, however many queries made the set. It
 * is valid only for the point in time that it was made for.
 */
final class SetQuery extends Query {
  private final FixedBitSet passages;

  SetQuery(FixedBitSet passages) {
    this.passages = passages;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        FixedBitSet ofLeaf = ofLeaf(leaf);
        int size = ofLeaf.cardinality();
        DocIdSetIterator found = new BitSetIterator(ofLeaf, size);
        return ConstantScoreScorerSupplier.fromIterator(
            found, score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private FixedBitSet ofLeaf(LeafReaderContext leaf) throws IOException {
    FixedBitSet ofLeaf = new FixedBitSet(leaf.reader().maxDoc());
    int end = leaf.docBase + leaf.reader().maxDoc();
    passages.forEach(leaf.docBase, end, -leaf.docBase, ofLeaf::set);
    return ofLeaf;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "passages(" + passages.cardinality() + ")";
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a set is never made twice, and comparing is expensive
  public boolean equals(Object other) {
    return other instanceof SetQuery set && passages == set.passages;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(passages);
  }
}
