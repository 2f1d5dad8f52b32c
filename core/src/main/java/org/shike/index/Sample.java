// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import org.apache.lucene.util.FixedBitSet;

/** Picks some of the passages that were found, evenly spread. */
final class Sample {
  private Sample() {}

  /**
   * All passages if there are at most {@code most}, or else that many at equal distances.
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
}
