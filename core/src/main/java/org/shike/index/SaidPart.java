// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * One of the parts that have to be near each other, and where it is said.
 *
 * @param ways that each find its places in a passage
 * @param passages that contain it
 * @param overBorders its phrases that run over the borders of passages
 */
record SaidPart(List<Query> ways, FixedBitSet passages, Map<Integer, List<TextRange>> overBorders) {

  boolean isIn(int passage) {
    return passages.get(passage);
  }

  /** Where it starts in the text of a passage. */
  List<Integer> offsets(int passage, Places places) {
    List<TextRange> ranges = new ArrayList<>(overBorders.getOrDefault(passage, List.of()));
    ways.forEach(way -> places.of(way).ifPresent(ranges::addAll));
    return ranges.stream().map(TextRange::from).toList();
  }
}
