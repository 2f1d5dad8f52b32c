// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * All passages that match.
 *
 * @param passages that match, without those of transcripts that were removed
 * @param blocks of all transcripts
 */
record Matches(FixedBitSet passages, Blocks blocks) {
  static Matches of(IndexSearcher searcher, Query matched) throws IOException {
    FixedBitSet passages = Selection.found(searcher, matched);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        clearRemoved(passages, leaf, live);
      }
    }
    return new Matches(passages, Blocks.of(searcher));
  }

  private static void clearRemoved(FixedBitSet passages, LeafReaderContext leaf, Bits live) {
    int end = leaf.docBase + live.length();
    for (int at = next(passages, leaf.docBase, end); at < end; at = next(passages, at + 1, end)) {
      if (!live.get(at - leaf.docBase)) {
        passages.clear(at);
      }
    }
  }

  /** The first passage of a set from a place on, or {@link DocIdSetIterator#NO_MORE_DOCS}. */
  static int next(FixedBitSet passages, int from, int end) {
    return from < end ? passages.nextSetBit(from, end) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** The first passage of each transcript in which any matches. */
  FixedBitSet transcripts() {
    FixedBitSet transcripts = new FixedBitSet(passages.length());
    blocks.with(passages).forEach(block -> transcripts.set(block.from()));
    return transcripts;
  }

  /** How many passages of the transcript match to which one belongs. */
  long inTranscriptOf(int passage) {
    Blocks.Block block = blocks.around(passage);
    return passages.cardinality(block.from(), block.to());
  }
}
