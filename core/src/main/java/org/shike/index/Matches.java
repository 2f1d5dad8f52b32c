// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All passages that match.
 *
 * @param leaves segments of the index
 * @param passages that match, without those of transcripts that were removed
 * @param blocks of all transcripts
 */
record Matches(List<LeafReaderContext> leaves, FixedBitSet passages, Blocks blocks) {
  static Matches of(IndexSearcher searcher, Query matched) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return new Matches(leaves, passages(searcher, matched), Blocks.of(searcher));
  }

  /** All passages that match, without those of transcripts that were removed. */
  static FixedBitSet passages(IndexSearcher searcher, Query matched) throws IOException {
    FixedBitSet passages = Selection.found(searcher, matched);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        clearRemoved(passages, leaf, live);
      }
    }
    return passages;
  }

  /**
   * How many passages match, those of transcripts that were removed not counted; so many at most.
   */
  static int count(IndexSearcher searcher, Query matched, int most) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(matched), ScoreMode.COMPLETE_NO_SCORES, 1);
    int count = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      Scorer scorer = count < most ? weight.scorer(leaf) : null;
      DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (int at = found.nextDoc(); at != NO_MORE_DOCS && count < most; at = found.nextDoc()) {
        count += live == null || live.get(at) ? 1 : 0;
      }
    }
    return count;
  }

  private static void clearRemoved(FixedBitSet passages, LeafReaderContext leaf, Bits live) {
    int end = leaf.docBase + live.length();
    for (int at = next(passages, leaf.docBase, end); at < end; at = next(passages, at + 1, end)) {
      if (!live.get(at - leaf.docBase)) {
        passages.clear(at);
      }
    }
  }

  /** The first passage of a set from a place on, or more than the end. */
  static int next(FixedBitSet passages, int from, int end) {
    return from < end ? passages.nextSetBit(from, end) : NO_MORE_DOCS;
  }

  /** The first passage that matches from a place on, or more than the end. */
  int next(int from, int end) {
    return next(passages, from, end);
  }

  /** The first passage of each transcript in which any matches. */
  FixedBitSet transcripts() {
    FixedBitSet transcripts = new FixedBitSet(passages.length());
    blocks.with(passages).forEach(block -> transcripts.set(block.from()));
    return transcripts;
  }

  /** All passages of a transcript that is not removed. */
  Blocks.Block of(String transcriptId) throws IOException {
    Term id = new Term(Fields.TRANSCRIPT, transcriptId);
    for (LeafReaderContext leaf : leaves) {
      PostingsEnum found = leaf.reader().postings(id, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      for (int at = next(found); at != NO_MORE_DOCS; at = next(found)) {
        if (live == null || live.get(at)) {
          return blocks.around(leaf.docBase + at);
        }
      }
    }
    throw new IllegalArgumentException("no such transcript: " + transcriptId);
  }

  private static int next(@Nullable PostingsEnum found) throws IOException {
    return found == null ? NO_MORE_DOCS : found.nextDoc();
  }

  /** How many passages of the transcript match to which one belongs. */
  long inTranscriptOf(int passage) {
    return in(blocks.around(passage));
  }

  /** How many passages of a transcript match. */
  long in(Blocks.Block block) {
    return passages.cardinality(block.from(), block.to());
  }
}
