// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.shike.search.MomentQuery;

/**
 * The points in time of an index that can be searched: the current one, and those of which somebody
 * has a cursor, see {@link KeptPoints}. Thread-safe.
 */
final class PointsInTime implements Closeable {
  private final Optional<UUID> index;
  private final IndexThreads threads;
  private final LongSupplier clock;
  private final Segments segments = new Segments();
  private final KeptPoints<PointInTime> kept = new KeptPoints<>();
  private volatile PointInTime current;
  private volatile boolean closed;

  private PointsInTime(
      Optional<UUID> index, DirectoryReader reader, IndexThreads threads, LongSupplier clock) {
    this.index = index;
    this.threads = threads;
    this.clock = clock;
    this.current = point(reader);
  }

  /** For an index with changes that only this object sees. */
  static PointsInTime changing(DirectoryReader reader, IndexThreads threads) {
    return changing(reader, threads, System::nanoTime);
  }

  /** With another clock, in nanoseconds. */
  static PointsInTime changing(DirectoryReader reader, IndexThreads threads, LongSupplier clock) {
    return new PointsInTime(Optional.of(UUID.randomUUID()), reader, threads, clock);
  }

  /** For commits, which are the same for every process that reads them. */
  static PointsInTime committed(DirectoryReader reader, IndexThreads threads) {
    return new PointsInTime(Optional.empty(), reader, threads, System::nanoTime);
  }

  private PointInTime point(DirectoryReader reader) {
    return new PointInTime(index.orElseGet(() -> commit(reader)), reader, segments, threads);
  }

  private static UUID commit(DirectoryReader reader) {
    byte[] id = ((StandardDirectoryReader) reader).getSegmentInfos().getId();
    ByteBuffer bytes = ByteBuffer.wrap(id);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** Sees what has changed; to be called by one thread at a time. */
  void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(current.reader());
    if (newer != null) {
      replace(point(newer)).release();
    }
  }

  /**
   * Makes a point in time the current one, and returns the one to release: the previous one, or the
   * new one if this object is closed.
   */
  private synchronized PointInTime replace(PointInTime newer) {
    if (closed) {
      return newer;
    }
    PointInTime older = current;
    current = newer;
    return older;
  }

  /**
   * The point in time of a page, or else the current one; to be released.
   *
   * @throws ExpiredCursorException if the point in time of the page is gone
   */
  PointInTime acquire(Optional<Cursor> page) throws IOException {
    release(expired());
    return page.isPresent() ? acquire(page.get()) : acquire();
  }

  private PointInTime acquire() {
    while (true) {
      PointInTime now = current;
      if (now.acquire()) {
        return now;
      }
      if (closed) {
        throw new ClosedIndexException();
      }
    }
  }

  private PointInTime acquire(Cursor page) throws IOException {
    PointInTime before = kept(page);
    if (before != null) {
      return before;
    }
    PointInTime now = acquire();
    if (now.index().equals(page.index()) && now.version() == page.version()) {
      return now;
    }
    now.release();
    throw new ExpiredCursorException();
  }

  private synchronized @Nullable PointInTime kept(Cursor page) {
    PointInTime found = kept.find(page.version());
    return found != null && found.index().equals(page.index()) && found.acquire() ? found : null;
  }

  Cursor firstPage(PointInTime point, MomentQuery query) {
    return Cursor.first(point.index(), point.version(), query);
  }

  /** Keeps a point in time for the next page, and releases those that are no longer kept. */
  void keep(PointInTime point) throws IOException {
    release(kept(point));
  }

  private static void release(List<PointInTime> points) throws IOException {
    for (PointInTime point : points) {
      point.release();
    }
  }

  private synchronized List<PointInTime> expired() {
    return kept.take(clock.getAsLong());
  }

  private synchronized List<PointInTime> kept(PointInTime point) {
    long now = clock.getAsLong();
    if (!closed && !kept.has(point.version()) && point.acquire()) {
      kept.keep(point.version(), point, now);
    }
    return kept.take(now);
  }

  /** How many points in time are kept for cursors. */
  synchronized int keptCount() {
    return kept.all().size();
  }

  @Override
  public void close() throws IOException {
    List<Closeable> all = new ArrayList<>();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      kept.all().forEach(one -> all.add(one::release));
      kept.clear();
      all.add(current::release);
    }
    IOUtils.close(all);
  }
}
