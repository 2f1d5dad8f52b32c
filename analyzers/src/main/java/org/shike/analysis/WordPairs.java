// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.nio.ByteBuffer;

/**
 * How often one word follows another. The pairs are known by the hash of {@code first@second} only,
 * which is SmartCN's variant of FNV-1 with 64 bits: each character gives its low and its high byte.
 */
final class WordPairs {
  static final long EMPTY_HASH = 0xCBF2_9CE4_8422_2325L;
  static final char BETWEEN = '@';

  private static final long PRIME = 1_099_511_628_211L;
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final int TABLE_BITS = 19;
  private static final int FILTER_BITS = 22;
  private static final int SLOTS = 1 << TABLE_BITS;

  /** Says of most pairs that are not there that they are not, and fits the second-level cache. */
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  /** Open addressing with linear probing; 0 is an empty slot. */
  private final long[] hashes = new long[SLOTS];

  /** For each slot the rank of its frequency. */
  private final char[] ranks = new char[SLOTS];

  private final int[] frequencies;

  WordPairs(ByteBuffer file) {
    file.asLongBuffer().get(filter).get(hashes);
    file.position(file.position() + (filter.length + hashes.length) * Long.BYTES);
    frequencies = SmartChineseDictionary.readInts(file, file.getInt());
    file.asCharBuffer().get(ranks);
  }

  /** The hash of a text continued by one character. */
  static long continued(long hash, char character) {
    long low = (hash ^ (character & 0xFF)) * PRIME;
    return (low ^ (character >> 8)) * PRIME;
  }

  /** How often the pair with this hash occurs; 0 if never. */
  int frequency(long hash) {
    long mixed = hash * GOLDEN;
    int bit = (int) (mixed >>> (Long.SIZE - FILTER_BITS));
    if ((filter[bit >>> 6] & (1L << bit)) == 0) {
      return 0;
    }
    int slot = (int) (mixed >>> (Long.SIZE - TABLE_BITS));
    while (hashes[slot] != hash) {
      if (hashes[slot] == 0) {
        return 0;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return frequencies[ranks[slot]];
  }
}
