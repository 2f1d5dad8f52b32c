// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.shike.search.MomentQuery;

/**
 * The points in time of an index that can be searched: the current one, and the last ones of which
 * somebody has a cursor. Thread-safe.
 */
final class PointsInTime implements Closeable {
  private static final int MOST = 8;
  private static final double MOST_SECONDS = 300;

  private final UUID index;
  private final IndexThreads threads;

  /** By their versions, the newest one first. */
  private final TreeMap<Long, Kept> kept = new TreeMap<>(Comparator.reverseOrder());

  private volatile PointInTime current;
  private volatile boolean closed;

  private PointsInTime(UUID index, DirectoryReader reader, IndexThreads threads) {
    this.index = index;
    this.threads = threads;
    this.current = new PointInTime(reader, threads);
  }

  /** Of an index that may change in ways that only this object sees. */
  static PointsInTime changing(DirectoryReader reader, IndexThreads threads) {
    return new PointsInTime(UUID.randomUUID(), reader, threads);
  }

  /** Of one commit, which is the same for every process that reads it. */
  static PointsInTime committed(DirectoryReader reader, IndexThreads threads) {
    byte[] id = ((StandardDirectoryReader) reader).getSegmentInfos().getId();
    ByteBuffer bytes = ByteBuffer.wrap(id);
    return new PointsInTime(new UUID(bytes.getLong(), bytes.getLong()), reader, threads);
  }

  /** Sees what has changed; to be called by one thread at a time. */
  void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(current.reader());
    if (newer != null) {
      replace(new PointInTime(newer, threads)).release();
    }
  }

  /** Returns what nobody uses any more on behalf of this object. */
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
   * @throws IllegalArgumentException if that of the page is gone
   */
  PointInTime acquire(Optional<Cursor> page) throws IOException {
    prune();
    return page.isPresent() ? acquire(page.get()) : acquire();
  }

  private PointInTime acquire() {
    while (true) {
      PointInTime now = current;
      if (now.acquire()) {
        return now;
      }
      if (closed) {
        throw new IllegalStateException(IndexThreads.CLOSED);
      }
    }
  }

  private PointInTime acquire(Cursor page) throws IOException {
    if (page.index().equals(index)) {
      PointInTime before = kept(page.version());
      if (before != null) {
        return before;
      }
      PointInTime now = acquire();
      if (now.version() == page.version()) {
        return now;
      }
      now.release();
    }
    throw Cursor.unusable("is of an index that has changed since, and is not kept any more");
  }

  private synchronized @Nullable PointInTime kept(long version) {
    Kept found = kept.get(version);
    return found != null && found.point.acquire() ? found.point : null;
  }

  Cursor firstPage(PointInTime point, MomentQuery query) {
    return Cursor.first(index, point.version(), query);
  }

  /** Keeps a point in time for the next page. */
  synchronized void keep(PointInTime point) {
    if (!closed && !kept.containsKey(point.version()) && point.acquire()) {
      kept.put(point.version(), new Kept(point, System.nanoTime()));
    }
  }

  private void prune() throws IOException {
    for (PointInTime point : taken(new Last(), System.nanoTime())) {
      point.release();
    }
  }

  /** Takes out those that are not kept any more. */
  private synchronized List<PointInTime> taken(Last last, long now) {
    List<PointInTime> old = new ArrayList<>();
    long next = now;
    for (Iterator<Kept> all = kept.values().iterator(); all.hasNext(); ) {
      Kept one = all.next();
      if (!last.keeps((now - next) / (double) TimeUnit.SECONDS.toNanos(1))) {
        old.add(one.point);
        all.remove();
      }
      next = one.since;
    }
    return old;
  }

  @Override
  public void close() throws IOException {
    List<Closeable> all = new ArrayList<>();
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      kept.values().forEach(one -> all.add(one.point::release));
      kept.clear();
      all.add(current::release);
    }
    IOUtils.close(all);
  }

  /**
   * A point in time of which somebody has a cursor.
   *
   * @param since when the first cursor was given, of {@link System#nanoTime}
   */
  private record Kept(PointInTime point, long since) {}

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
