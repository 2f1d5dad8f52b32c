// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/**
 * What is read of each segment once, and kept until the segment is closed: it never changes, and
 * later points in time share it. Thread-safe.
 *
 * @param <T> what is read, thread-safe
 */
final class OfSegments<T> {
  private final Map<CacheKey, T> kept = new ConcurrentHashMap<>();
  private final Reading<T> reading;

  /** Keeps what a reading gives. */
  OfSegments(Reading<T> reading) {
    this.reading = reading;
  }

  /** Reads a segment. */
  interface Reading<T> {
    T read(LeafReader segment) throws IOException;
  }

  T of(LeafReader segment) throws IOException {
    CacheHelper cache = segment.getCoreCacheHelper();
    T known = kept.get(cache.getKey());
    if (known == null) {
      known = reading.read(segment);
      T earlier = kept.putIfAbsent(cache.getKey(), known);
      if (earlier != null) {
        return earlier;
      }
      cache.addClosedListener(kept::remove);
    }
    return known;
  }
}
