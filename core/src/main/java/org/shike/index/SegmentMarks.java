// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Which passages have a mark, such as those that continue in the next one: a bit per passage and
 * mark. Thread-safe.
 */
final class SegmentMarks {
  private final OfSegments<Map<String, FixedBitSet>> bySegment =
      new OfSegments<>(segment -> new ConcurrentHashMap<>());

  /** The passages of a segment that have a mark, by their numbers in the segment. */
  FixedBitSet of(LeafReaderContext leaf, String mark) throws IOException {
    LeafReader segment = leaf.reader();
    Map<String, FixedBitSet> marks = bySegment.of(segment);
    FixedBitSet known = marks.get(mark);
    if (known == null) {
      known = read(segment, mark);
      marks.put(mark, known);
    }
    return known;
  }

  private static FixedBitSet read(LeafReader segment, String mark) throws IOException {
    FixedBitSet passages = new FixedBitSet(segment.maxDoc());
    PostingsEnum marked = segment.postings(new Term(mark, ""), PostingsEnum.NONE);
    if (marked != null) {
      for (int at = marked.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = marked.nextDoc()) {
        passages.set(at);
      }
    }
    return passages;
  }
}
