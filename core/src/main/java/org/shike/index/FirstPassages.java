// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * Collects the best passages, or all of them if they are few. Few passages have to be scored in any
 * case, to count them; so it keeps them.
 *
 * @param best collects the best, and counts at least {@code few}
 * @param few the largest number of passages that are all kept
 */
record FirstPassages(TopScoreDocCollectorManager best, int few)
    implements CollectorManager<FirstPassages.Kept, TopDocs> {
  /**
   * Collects passages.
   *
   * @param size of the best
   * @param few the largest number of passages that are all kept
   */
  static FirstPassages of(int size, int few) {
    return new FirstPassages(new TopScoreDocCollectorManager(size, few), few);
  }

  @Override
  public Kept newCollector() {
    return new Kept(best.newCollector(), few, new ArrayList<>());
  }

  @Override
  public TopDocs reduce(Collection<Kept> collectors) throws IOException {
    List<ScoreDoc> all = new ArrayList<>();
    collectors.forEach(kept -> all.addAll(kept.all()));
    TopDocs top = best.reduce(collectors.stream().map(Kept::best).toList());
    if (top.totalHits.relation() != TotalHits.Relation.EQUAL_TO || top.totalHits.value() > few) {
      return top;
    }
    all.sort(Stretches.BEST_FIRST);
    return new TopDocs(top.totalHits, all.toArray(ScoreDoc[]::new));
  }

  /** Keeps passages of some segments. */
  record Kept(TopScoreDocCollector best, int few, List<ScoreDoc> all) implements Collector {
    @Override
    public ScoreMode scoreMode() {
      return best.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new FilterLeafCollector(best.getLeafCollector(leaf)) {
        private Scorable scorer = new NoScore();

        @Override
        public void setScorer(Scorable scored) throws IOException {
          scorer = scored;
          super.setScorer(scored);
        }

        @Override
        public void collect(int passage) throws IOException {
          if (all.size() < few) {
            all.add(new ScoreDoc(leaf.docBase + passage, scorer.score()));
          }
          super.collect(passage);
        }
      };
    }
  }

  /** The document before the first score. */
  static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
