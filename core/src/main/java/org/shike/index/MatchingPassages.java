// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All passages that match a query.
 *
 * @param query that they match
 * @param leaves segments of the index
 * @param passages that match, without those of removed transcripts
 * @param blocks the blocks of all transcripts
 */
record MatchingPassages(
    Query query, List<LeafReaderContext> leaves, FixedBitSet passages, Blocks blocks) {
  static MatchingPassages of(Passages all, Query matched) throws IOException {
    return new MatchingPassages(matched, all.leaves(), all.live(matched), all.blocks());
  }

  /**
   * The first matching passage at {@code from} or later; {@code end} or more if there is none
   * before {@code end}.
   */
  int next(int from, int end) {
    return Passages.next(passages, from, end);
  }

  /** The first passage of each transcript in which any passage matches. */
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

  /** How many passages match in the transcript of this passage. */
  long inTranscriptOf(int passage) {
    return in(blocks.around(passage));
  }

  /** How many passages of a transcript match. */
  long in(Blocks.Block block) {
    return passages.cardinality(block.from(), block.to());
  }
}
