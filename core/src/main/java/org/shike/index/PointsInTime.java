// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.IOUtils;
import org.shike.search.MomentQuery;

/**
 * The points in time of an index that can be searched: the current one, and the last ones of which
 * somebody has a cursor. Thread-safe.
 */
final class PointsInTime implements Closeable {
  private static final int MOST = 8;
  private static final double MOST_SECONDS = 300;

  private final UUID index;
  private final SearcherManager current;
  private final SearcherLifetimeManager kept = new SearcherLifetimeManager();
  private boolean closed;

  private PointsInTime(UUID index, SearcherManager current) {
    this.index = index;
    this.current = current;
  }

  /** Of an index that may change in ways that only this object sees. */
  static PointsInTime changing(SearcherManager current) {
    return new PointsInTime(UUID.randomUUID(), current);
  }

  /** Of one commit, which is the same for every process that reads it. */
  static PointsInTime committed(SearcherManager current) throws IOException {
    IndexSearcher searcher = current.acquire();
    try {
      StandardDirectoryReader reader = (StandardDirectoryReader) searcher.getIndexReader();
      ByteBuffer id = ByteBuffer.wrap(reader.getSegmentInfos().getId());
      return new PointsInTime(new UUID(id.getLong(), id.getLong()), current);
    } finally {
      current.release(searcher);
    }
  }

  /** Sees what has changed. */
  void refresh() throws IOException {
    current.maybeRefreshBlocking();
  }

  /**
   * The point in time of a page, or else the current one; to be released.
   *
   * @throws IllegalArgumentException if that of the page is gone
   */
  IndexSearcher acquire(Optional<Cursor> page) throws IOException {
    Last last = new Last();
    kept.prune((seconds, searcher) -> !last.keeps(seconds));
    return page.isPresent() ? acquire(page.get()) : current.acquire();
  }

  private IndexSearcher acquire(Cursor page) throws IOException {
    if (page.index().equals(index)) {
      IndexSearcher before = kept.acquire(page.version());
      if (before != null) {
        return before;
      }
      IndexSearcher now = current.acquire();
      if (version(now) == page.version()) {
        return now;
      }
      current.release(now);
    }
    throw Cursor.unusable("is of an index that has changed since, and is not kept any more");
  }

  void release(IndexSearcher searcher) throws IOException {
    current.release(searcher);
  }

  Cursor firstPage(IndexSearcher searcher, MomentQuery query) {
    return Cursor.first(index, version(searcher), query);
  }

  /** Keeps a point in time for the next page. */
  synchronized void keep(IndexSearcher searcher) throws IOException {
    if (!closed) {
      kept.record(searcher);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    IOUtils.close(kept, current);
  }

  private static long version(IndexSearcher searcher) {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
  }

  /** Which points in time are kept; is asked once for each, the newest ones first. */
  static final class Last {
    private int count;

    /** The age of a point in time counts from the next one on. */
    boolean keeps(double seconds) {
      count++;
      return count <= MOST && seconds <= MOST_SECONDS;
    }
  }
}
