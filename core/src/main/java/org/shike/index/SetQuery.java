// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the passages of a set, or those of them that pass a check, which is made only where it
 * matters. For Lucene it is one clause, however many queries made the set. It is valid only for the
 * point in time that it was made for.
 */
final class SetQuery extends Query {
  /** In units of a simple comparison: much more than what Lucene itself verifies. */
  private static final float CHECK_COST = 10_000;

  private final FixedBitSet passages;
  private final Optional<Check> check;

  /** Decides whether a passage of the set is found. */
  interface Check {
    boolean passes(int passage) throws IOException;
  }

  SetQuery(FixedBitSet passages) {
    this.passages = passages;
    this.check = Optional.empty();
  }

  SetQuery(FixedBitSet passages, Check check) {
    this.passages = passages;
    this.check = Optional.of(check);
  }

  /** Whether a part of a query makes a check. */
  static boolean isChecked(Query query) {
    CheckFinder finder = new CheckFinder();
    query.visit(finder);
    return finder.found;
  }

  private static final class CheckFinder extends QueryVisitor {
    private boolean found;

    @Override
    public void visitLeaf(Query leaf) {
      found |= leaf instanceof SetQuery set && set.check.isPresent();
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        return ConstantScoreScorerSupplier.fromIterator(
            found(leaf), score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private DocIdSetIterator found(LeafReaderContext leaf) {
    InLeaf all = new InLeaf(leaf);
    return check.isEmpty()
        ? all
        : TwoPhaseIterator.asDocIdSetIterator(new Checked(all, leaf.docBase, check.get()));
  }

  /** The passages of the set in one segment. */
  private final class InLeaf extends DocIdSetIterator {
    private final int base;
    private final int end;
    private int at = -1;

    InLeaf(LeafReaderContext leaf) {
      base = leaf.docBase;
      end = base + leaf.reader().maxDoc();
    }

    @Override
    public int docID() {
      return at;
    }

    @Override
    public int nextDoc() {
      return advance(at + 1);
    }

    @Override
    public int advance(int target) {
      int next = target == NO_MORE_DOCS ? target : Passages.next(passages, base + target, end);
      at = next == NO_MORE_DOCS ? next : next - base;
      return at;
    }

    @Override
    public long cost() {
      return passages.cardinality(base, end);
    }
  }

  /** The passages of the set in one segment that pass the check. */
  private static final class Checked extends TwoPhaseIterator {
    private final int base;
    private final Check check;

    Checked(DocIdSetIterator all, int base, Check check) {
      super(all);
      this.base = base;
      this.check = check;
    }

    @Override
    public boolean matches() throws IOException {
      return check.passes(base + approximation.docID());
    }

    @Override
    public float matchCost() {
      return CHECK_COST;
    }
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
    return other instanceof SetQuery set && passages == set.passages && check.equals(set.check);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(passages);
  }
}
