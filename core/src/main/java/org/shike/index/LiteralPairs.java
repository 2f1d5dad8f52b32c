// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/**
 * The pairs of characters of all segments of an index. Those of a segment are read when they are
 * first asked for, and kept until the segment is closed: it never changes, and later points in time
 * share it. Thread-safe.
 */
final class LiteralPairs {
  /** As many pairs are kept: 32 MB. The pairs of further segments are read by each search. */
  private static final long MOST = 4_000_000;

  private final Map<CacheKey, SegmentPairs> kept = new ConcurrentHashMap<>();
  private final AtomicLong size = new AtomicLong();

  /** The pairs of a segment; only some of them if the time of the search is up. */
  SegmentPairs of(LeafReader segment, Deadline deadline) throws IOException {
    CacheHelper cache = segment.getCoreCacheHelper();
    SegmentPairs pairs = kept.get(cache.getKey());
    if (pairs == null) {
      pairs = SegmentPairs.read(segment, deadline);
      if (!deadline.shouldExit() && size.get() + pairs.size() <= MOST) {
        keep(cache, pairs);
      }
    }
    return pairs;
  }

  private void keep(CacheHelper cache, SegmentPairs pairs) {
    if (kept.putIfAbsent(cache.getKey(), pairs) == null) {
      size.addAndGet(pairs.size());
      cache.addClosedListener(this::drop);
    }
  }

  private void drop(CacheKey segment) {
    SegmentPairs dropped = kept.remove(segment);
    size.addAndGet(dropped == null ? 0 : -dropped.size());
  }

  /** How many segments have their pairs kept. */
  int segments() {
    return kept.size();
  }
}
