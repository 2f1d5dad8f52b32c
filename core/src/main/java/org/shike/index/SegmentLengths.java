// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/** How long the recordings of one segment are, in twelve bytes each. Immutable and thread-safe. */
final class SegmentLengths {
  /** In milliseconds, ascending. */
  private final long[] lengths;

  /** The first passage of each. */
  private final int[] firsts;

  private SegmentLengths(long[] lengths, int[] firsts) {
    this.lengths = lengths;
    this.firsts = firsts;
  }

  static SegmentLengths read(LeafReader segment) throws IOException {
    NumericDocValues values = DocValues.getNumeric(segment, Fields.LENGTH_MILLIS);
    long[] lengths = {};
    int[] firsts = {};
    int count = 0;
    for (int first = values.nextDoc(); first != DocIdSetIterator.NO_MORE_DOCS; count++) {
      lengths = ArrayUtil.grow(lengths, count + 1);
      firsts = ArrayUtil.grow(firsts, count + 1);
      lengths[count] = values.longValue();
      firsts[count] = first;
      first = values.nextDoc();
    }
    return sorted(lengths, firsts, count);
  }

  private static SegmentLengths sorted(long[] lengths, int[] firsts, int count) {
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingLong(at -> lengths[at]))
            .mapToInt(at -> at)
            .toArray();
    return new SegmentLengths(
        Arrays.stream(order).mapToLong(at -> lengths[at]).toArray(),
        Arrays.stream(order).map(at -> firsts[at]).toArray());
  }

  /** How many recordings are so long. */
  int count(long shortest, long longest) {
    return below(longest + 1) - below(shortest);
  }

  /** The first passages of the recordings that are so long, ascending. */
  int[] between(long shortest, long longest) {
    int[] between = Arrays.copyOfRange(firsts, below(shortest), below(longest + 1));
    Arrays.sort(between);
    return between;
  }

  /** How many recordings are shorter. */
  private int below(long length) {
    int from = 0;
    int to = lengths.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (lengths[middle] < length) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
