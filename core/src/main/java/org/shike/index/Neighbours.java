// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which passages are neighbours: consecutive ones of one transcript, where timed and untimed text
 * are kept apart. Read when it is first needed. Used by one thread.
 */
final class Neighbours {
  private final Passages passages;
  private @Nullable FixedBitSet joined;

  Neighbours(Passages passages) {
    this.passages = passages;
  }

  /** Finds what a query finds, and the neighbours of it. */
  Query around(Query query) throws IOException {
    return new NeighbourQuery(query, joined());
  }

  /** The passages whose next passage is a neighbour. */
  private FixedBitSet joined() throws IOException {
    if (joined == null) {
      joined = passages.none();
      joined.set(0, joined.length());
      FixedBitSet untimed = passages.foundInAnyCase(WordQueries.term(Fields.BESIDE_TIMELINE, ""));
      clearBefore(passages.foundInAnyCase(WordQueries.term(Fields.FIRST, "")), joined);
      clearBefore(changes(untimed), joined);
    }
    return joined;
  }

  /** The passages that are in a set while the one before is not, or the other way round. */
  private static FixedBitSet changes(FixedBitSet set) {
    FixedBitSet changes = new FixedBitSet(set.length());
    for (int at = set.nextSetBit(0); at < set.length(); ) {
      int end = end(set, at);
      changes.set(at);
      if (end < set.length()) {
        changes.set(end);
      }
      at = end < set.length() ? set.nextSetBit(end) : end;
    }
    return changes;
  }

  /** The first passage at {@code from} or later that is not in a set. */
  private static int end(FixedBitSet set, int from) {
    int end = from;
    while (end < set.length() && set.get(end)) {
      end++;
    }
    return end;
  }

  private static void clearBefore(FixedBitSet borders, FixedBitSet joined) throws IOException {
    borders.forEach(0, borders.length(), -1, before -> clear(before, joined));
  }

  private static void clear(int passage, FixedBitSet joined) {
    if (passage >= 0) {
      joined.clear(passage);
    }
  }
}
