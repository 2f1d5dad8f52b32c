// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * The blocks of passages in the index: those of one transcript are consecutive and in order.
 *
 * @param first the first passage of each transcript
 */
record Blocks(FixedBitSet first) {
  /** The passages of one transcript, half-open. */
  record Block(int from, int to) {
    boolean hasAnyOf(FixedBitSet passages) {
      return passages.nextSetBit(from, to) < to;
    }
  }

  /** The blocks that hold any of some passages. */
  List<Block> with(FixedBitSet passages) {
    List<Block> blocks = new ArrayList<>();
    int size = first.length();
    for (int at = passages.nextSetBit(0); at < size; ) {
      Block block = around(at);
      blocks.add(block);
      at = block.to() < size ? passages.nextSetBit(block.to()) : size;
    }
    return blocks;
  }

  /** The block that a passage is part of. */
  Block around(int passage) {
    int next = passage + 1;
    return new Block(first.prevSetBit(passage), next < first.length() ? end(next) : next);
  }

  private int end(int from) {
    return Math.min(first.length(), first.nextSetBit(from));
  }
}
