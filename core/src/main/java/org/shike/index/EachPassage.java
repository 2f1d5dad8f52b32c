// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;

/** Collects all passages with their scores, in the order of their numbers, and sorts nothing. */
record EachPassage() implements CollectorManager<EachPassage.Kept, List<ScoreDoc>> {
  @Override
  public Kept newCollector() {
    return new Kept(new ArrayList<>());
  }

  @Override
  public List<ScoreDoc> reduce(Collection<Kept> collectors) {
    return collectors.stream().flatMap(kept -> kept.all().stream()).toList();
  }

  /** Keeps passages of some segments. */
  record Kept(List<ScoreDoc> all) implements Collector {
    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      return new LeafCollector() {
        private Scorable scorer = new FirstPassages.NoScore();

        @Override
        public void setScorer(Scorable scored) {
          scorer = scored;
        }

        @Override
        public void collect(int passage) throws IOException {
          all.add(new ScoreDoc(leaf.docBase + passage, scorer.score()));
        }
      };
    }
  }
}
