// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * How long recordings are, and what is said at the same time in those that are equally long:
 * recognisers do not all hear the last words, so lengths may differ by a fiftieth. Short recordings
 * are equally long by chance.
 */
final class RecordingLengths {
  private static final long LEAST_MILLIS = 60_000;
  private static final long TOLERANCE = 50;

  private final Passages passages;

  /** In how many more recordings passages are looked for. */
  private int left;

  /**
   * The lengths at one point in time.
   *
   * @param most in how many recordings passages are looked for
   */
  RecordingLengths(Passages passages, int most) {
    this.passages = passages;
    this.left = most;
  }

  /** The length of the recording of a passage in milliseconds, if it is known. */
  OptionalLong of(int passage) throws IOException {
    int first = passages.block(passage).from();
    passages.whole().isHere(first);
    LeafReaderContext leaf = passages.leafOf(first);
    NumericDocValues lengths = DocValues.getNumeric(leaf.reader(), Fields.LENGTH_MILLIS);
    return lengths.advanceExact(first - leaf.docBase)
        ? OptionalLong.of(lengths.longValue())
        : OptionalLong.empty();
  }

  /** Whether two recordings are equally long. */
  static boolean areEqual(OptionalLong one, OptionalLong other) {
    long shorter = Math.min(one.orElse(0), other.orElse(0));
    long longer = Math.max(one.orElse(0), other.orElse(0));
    return shorter >= LEAST_MILLIS && shorter >= shortest(longer);
  }

  private static long shortest(long length) {
    return Math.max(LEAST_MILLIS, length - length / TOLERANCE);
  }

  private static long longest(long length) {
    return length * TOLERANCE / (TOLERANCE - 1);
  }

  /**
   * Adds passages that may be said at a time of a recording that is as long as that of a passage:
   * none where too many recordings are so long, and none that are elsewhere.
   */
  void addInStep(int passage, Span time, FixedBitSet found) throws IOException {
    long length = left < 0 || passages.whole().isElsewhere() ? 0 : of(passage).orElse(0);
    if (length < LEAST_MILLIS || !takes(length)) {
      return;
    }
    int own = passages.block(passage).from();
    for (LeafReaderContext leaf : passages.leaves()) {
      for (int first : passages.lengths(leaf).between(shortest(length), longest(length))) {
        if (leaf.docBase + first != own && !passages.isTimeUp()) {
          addAt(time, passages.block(leaf.docBase + first), leaf, found);
        }
      }
    }
  }

  /** Counts the recordings that are so long, and says whether they may be looked at. */
  private boolean takes(long length) throws IOException {
    for (LeafReaderContext leaf : passages.leaves()) {
      left -= passages.lengths(leaf).count(shortest(length), longest(length));
    }
    return left >= 0;
  }

  /** Passages are in order; of those that start before a time, the last one may go on. */
  private static void addAt(
      Span time, Blocks.Block block, LeafReaderContext leaf, FixedBitSet found) throws IOException {
    NumericDocValues starts = DocValues.getNumeric(leaf.reader(), Fields.START_MILLIS);
    int last = block.from();
    for (int at = block.from(); at < block.to(); at++) {
      long start = starts.advanceExact(at - leaf.docBase) ? starts.longValue() : 0;
      if (start >= time.end() && start > time.start()) {
        break;
      }
      if (start > time.start()) {
        found.set(at);
      } else {
        last = at;
      }
    }
    found.set(last);
  }
}
