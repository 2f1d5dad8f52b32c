// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Collects the best passages that pass a filter, and applies the filter last: only to passages that
 * can still be among the best. Lucene can then skip by score as if there were no filter. This pays
 * off when the filter is expensive and lets most passages through.
 *
 * @param best collects them
 * @param filter without scores
 */
record LateFilter(FirstPassages best, Weight filter)
    implements CollectorManager<LateFilter.Checked, TopDocs> {
  @Override
  public Checked newCollector() {
    return new Checked(best.newCollector(), filter);
  }

  @Override
  public TopDocs reduce(Collection<Checked> collectors) throws IOException {
    return best.reduce(collectors.stream().map(Checked::best).toList());
  }

  /** Collects in the segments of one slice. */
  record Checked(FirstPassages.Kept best, Weight filter) implements Collector {
    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      Scorer passing = filter.scorer(leaf);
      if (passing == null) {
        throw new CollectionTerminatedException();
      }
      return new InSegment(best.getLeafCollector(leaf), passing);
    }
  }

  /** Collects in one segment. */
  private static final class InSegment implements LeafCollector {
    private final LeafCollector best;
    private final TwoPhaseIterator check;
    private Scorable scored = new FirstPassages.NoScore();
    private float competitive;

    InSegment(LeafCollector best, Scorer passing) {
      this.best = best;
      TwoPhaseIterator twoPhase = passing.twoPhaseIterator();
      this.check = twoPhase == null ? new OnePhase(passing.iterator()) : twoPhase;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      scored = scorer;
      best.setScorer(
          new FilterScorable(scorer) {
            @Override
            public void setMinCompetitiveScore(float score) throws IOException {
              competitive = score;
              in.setMinCompetitiveScore(score);
            }
          });
    }

    @Override
    public void collect(int document) throws IOException {
      if (scored.score() >= competitive && passes(document)) {
        best.collect(document);
      }
    }

    private boolean passes(int document) throws IOException {
      DocIdSetIterator passing = check.approximation();
      int at = passing.docID() < document ? passing.advance(document) : passing.docID();
      return at == document && check.matches();
    }
  }

  /** A filter without an expensive part. */
  private static final class OnePhase extends TwoPhaseIterator {
    OnePhase(DocIdSetIterator passing) {
      super(passing);
    }

    @Override
    public boolean matches() {
      return true;
    }

    @Override
    public float matchCost() {
      return 0;
    }
  }
}
