// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which passages are neighbours: consecutive ones of one transcript, where timed and untimed text
 * are kept apart.
 *
 * @param joined the passages whose next passage is a neighbour
 */
record Neighbours(FixedBitSet joined) {
  static Neighbours of(Passages passages) throws IOException {
    FixedBitSet untimed = passages.foundInAnyCase(WordQueries.term(Fields.BESIDE_TIMELINE, ""));
    FixedBitSet apart = passages.foundInAnyCase(WordQueries.term(Fields.FIRST, ""));
    apart.or(changes(untimed));
    FixedBitSet joined = passages.none();
    joined.set(0, joined.length());
    joined.andNot(before(apart));
    return new Neighbours(joined);
  }

  /** The passages that are in a set while the one before is not, or the other way round. */
  private static FixedBitSet changes(FixedBitSet set) {
    FixedBitSet changes = after(set);
    changes.xor(set);
    return changes;
  }

  /** The neighbours of the passages of a set. */
  FixedBitSet of(FixedBitSet set) {
    FixedBitSet earlier = before(set);
    earlier.and(joined);
    FixedBitSet later = set.clone();
    later.and(joined);
    later = after(later);
    later.or(earlier);
    return later;
  }

  /** The passages whose next one is in a set. */
  private static FixedBitSet before(FixedBitSet set) {
    long[] bits = set.getBits();
    int words = FixedBitSet.bits2words(set.length());
    long[] moved = new long[words];
    for (int at = 0; at < words; at++) {
      long next = at + 1 < words ? bits[at + 1] : 0;
      moved[at] = bits[at] >>> 1 | next << -1;
    }
    return new FixedBitSet(moved, set.length());
  }

  /** The passages whose one before is in a set. */
  private static FixedBitSet after(FixedBitSet set) {
    FixedBitSet moved = new FixedBitSet(set.length());
    long[] from = set.getBits();
    long[] to = moved.getBits();
    for (int at = 0; at < FixedBitSet.bits2words(set.length()); at++) {
      to[at] = from[at] << 1 | (at > 0 ? from[at - 1] >>> -1 : 0);
    }
    int end = set.length() % Long.SIZE;
    to[to.length - 1] &= end == 0 ? -1 : (1L << end) - 1;
    return moved;
  }
}
