// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/**
 * When a search has to end. Lucene asks it itself; what does not go through Lucene asks {@link
 * #isOver}.
 *
 * @param nanos of {@link System#nanoTime}
 */
record Deadline(long nanos) implements QueryTimeout {
  /** The same searcher, which ends in time. */
  static IndexSearcher within(Duration limit, IndexSearcher searcher) {
    IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
    limited.setSimilarity(searcher.getSimilarity());
    limited.setTimeout(new Deadline(System.nanoTime() + limit.toNanos()));
    return limited;
  }

  static boolean isOver(IndexSearcher searcher) {
    return searcher.getTimeout() instanceof Deadline deadline && deadline.shouldExit();
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - nanos >= 0;
  }
}
