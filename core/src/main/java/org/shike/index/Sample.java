// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Picks some of the passages that a query finds, evenly spread, without removed ones. */
final class Sample {
  /** If a query may find more, not all of what it finds is looked up. */
  private static final int FEW = 5_000;

  private Sample() {}

  /**
   * All passages that a query finds if there are at most {@code most}, or else that many, evenly
   * spread.
   *
   * @param most how many at most
   */
  static int[] of(Passages passages, Query query, int most) throws IOException {
    passages.whole().bring(query, most);
    Weight weight = passages.weight(query);
    if (passages.atMost(weight) > FEW) {
      FixedBitSet some = spread(passages, weight, most);
      if (some.cardinality() >= most) {
        return of(some, most);
      }
    }
    return of(passages.live(query), most);
  }

  /**
   * All passages of a set if there are at most {@code most}, or else that many at equal distances.
   *
   * @param most how many at most
   */
  static int[] of(FixedBitSet found, int most) {
    int count = found.cardinality();
    int[] picked = new int[Math.min(count, most)];
    int at = -1;
    int passed = 0;
    for (int pick = 0; pick < picked.length; pick++) {
      int next = Math.toIntExact((long) pick * count / picked.length) + 1;
      for (; passed < next; passed++) {
        at = found.nextSetBit(at + 1);
      }
      picked[pick] = at;
    }
    return picked;
  }

  /**
   * Divides the index into {@code most} parts, and picks the first that is found in each; in a part
   * with several segments, perhaps in each of these.
   */
  private static FixedBitSet spread(Passages passages, Weight weight, int most) throws IOException {
    FixedBitSet picked = passages.none();
    for (LeafReaderContext leaf : passages.leaves()) {
      Scorer scorer = passages.isTimeUp() ? null : weight.scorer(leaf);
      if (scorer != null) {
        pick(leaf, scorer.iterator(), new Parts(passages.count(), most), picked);
      }
    }
    return picked;
  }

  /** Equal parts of an index. */
  private record Parts(int passages, int count) {
    /** The first passage of a part. */
    int start(long part) {
      return Math.toIntExact((part * passages + count - 1) / count);
    }

    long of(int passage) {
      return (long) passage * count / passages;
    }
  }

  private static void pick(
      LeafReaderContext leaf, DocIdSetIterator found, Parts parts, FixedBitSet picked)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    int end = leaf.docBase + leaf.reader().maxDoc();
    long part = parts.of(leaf.docBase);
    while (parts.start(part) < end) {
      int start = Math.max(leaf.docBase, parts.start(part)) - leaf.docBase;
      int at = found.docID() < start ? found.advance(start) : found.docID();
      while (at != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(at)) {
        at = found.nextDoc();
      }
      if (at == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      picked.set(leaf.docBase + at);
      part = parts.of(leaf.docBase + at) + 1;
    }
  }
}
