// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One of the parts that have to be near each other, and where it is said.
 *
 * @param ways that each find its places in a passage
 * @param passages that contain it
 * @param overBorders its phrases that run over the borders of passages
 */
record SaidPart(
    List<Weight> ways, FixedBitSet passages, Map<Integer, List<TextRange>> overBorders) {

  boolean isIn(int passage) {
    return passages.get(passage);
  }

  /** Where it starts in the text of a passage. */
  List<Integer> offsets(LeafReaderContext leaf, int passage) throws IOException {
    List<Integer> offsets = new ArrayList<>();
    for (Weight way : ways) {
      Matches matches = way.matches(leaf, passage - leaf.docBase);
      if (matches != null) {
        addOffsets(matches.getMatches(Fields.TEXT_WORD), offsets);
        addOffsets(matches.getMatches(Fields.TEXT_LITERAL), offsets);
      }
    }
    overBorders.getOrDefault(passage, List.of()).forEach(range -> offsets.add(range.from()));
    return offsets;
  }

  private static void addOffsets(@Nullable MatchesIterator places, List<Integer> offsets)
      throws IOException {
    while (places != null && places.next()) {
      offsets.add(places.startOffset());
    }
  }
}
