// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.ThreadInterruptedException;

/**
 * An index that is open, and its life: which threads write, when a search sees what was changed,
 * what happens after an error. Thread-safe.
 */
final class OpenIndex implements Closeable {
  private final Directory directory;
  private final Channels channels;
  private final IndexThreads threads;
  private final Optional<IndexChanges> changes;
  private final PointsInTime points;
  private final SharedRefresh refresh;
  private final Object closing = new Object();
  private volatile boolean closed;

  private OpenIndex(
      Directory directory,
      Channels channels,
      IndexThreads threads,
      Optional<IndexChanges> changes,
      PointsInTime points) {
    this.directory = directory;
    this.channels = channels;
    this.threads = threads;
    this.changes = changes;
    this.points = points;
    this.refresh = new SharedRefresh(threads, this::made, points::refresh);
  }

  /** Opens an index on threads of its own, which end with it, or where it cannot be opened. */
  static OpenIndex on(IOFunction<IndexThreads, OpenIndex> opener) throws IOException {
    IndexThreads threads = new IndexThreads();
    boolean isOpen = false;
    try {
      OpenIndex index = threads.call(() -> opener.apply(threads));
      isOpen = true;
      return index;
    } finally {
      if (!isOpen) {
        threads.close();
      }
    }
  }

  static OpenIndex writable(Directory directory, Channels channels, IndexThreads threads)
      throws IOException {
    IndexChanges changes = new IndexChanges(directory, channels, threads);
    PointsInTime points = PointsInTime.changing(changes.reader(), threads);
    return new OpenIndex(directory, channels, threads, Optional.of(changes), points);
  }

  static OpenIndex readOnly(Directory directory, Channels channels, IndexThreads threads)
      throws IOException {
    PointsInTime points = PointsInTime.committed(DirectoryReader.open(directory), threads);
    return new OpenIndex(directory, channels, threads, Optional.empty(), points);
  }

  Channels channels() {
    return channels;
  }

  PointsInTime points() {
    return points;
  }

  void checkOpen() {
    if (closed) {
      throw new IllegalStateException(IndexThreads.CLOSED);
    }
  }

  /**
   * Reads one point in time, which shows all that was changed before.
   *
   * @throws SearchInterruptedException if the thread is interrupted before the end
   */
  <T> T read(Optional<Cursor> page, IOFunction<PointInTime, T> reading) throws IOException {
    checkOpen();
    try {
      return uninterrupted(page, reading);
    } catch (SearchInterruptedException e) {
      throw e;
    } catch (AlreadyClosedException | ThreadInterruptedException e) {
      throw stopped(e);
    } catch (IOException e) {
      throw hasStopped() ? stopped(e) : IndexFolder.unreadable(directory, e);
    }
  }

  private <T> T uninterrupted(Optional<Cursor> page, IOFunction<PointInTime, T> reading)
      throws IOException {
    refresh.await();
    PointInTime point = points.acquire(page);
    try {
      return whole(() -> reading.apply(point));
    } finally {
      point.release();
    }
  }

  /** What is read on an interrupted thread may be a part only, and so may be what it fails of. */
  private static <T> T whole(IOSupplier<T> reading) throws IOException {
    try {
      T read = reading.get();
      checkUninterrupted();
      return read;
    } catch (RuntimeException e) {
      checkUninterrupted();
      throw e;
    }
  }

  private static void checkUninterrupted() throws SearchInterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new SearchInterruptedException();
    }
  }

  /**
   * Changes the index, and waits for it even where the caller is interrupted.
   *
   * @throws UnsupportedOperationException if it was opened for reading only
   */
  void change(IOConsumer<IndexChanges> change) throws IOException {
    checkOpen();
    IndexChanges writable =
        changes.orElseThrow(
            () ->
                new UnsupportedOperationException(
                    "the index was opened for reading only; use TranscriptIndex.open to change it"));
    try {
      change.accept(writable);
    } catch (AlreadyClosedException | ThreadInterruptedException e) {
      throw stopped(e);
    } catch (IOException e) {
      throw hasStopped() ? stopped(e) : e;
    }
  }

  private long made() {
    return changes.map(IndexChanges::made).orElse(0L);
  }

  private boolean hasStopped() {
    return changes.map(IndexChanges::end).isPresent();
  }

  /** What happened to an index that is not written any more: an error, or it was closed. */
  private IOException stopped(Exception e) {
    Throwable end =
        changes
            .map(IndexChanges::end)
            .orElseThrow(() -> new IllegalStateException(IndexThreads.CLOSED, e));
    return IndexFolder.stopped(directory, end, e);
  }

  /**
   * Discards what was not committed, and waits until all threads of the index have ended; who
   * closes it as well waits, too.
   */
  @Override
  public void close() throws IOException {
    synchronized (closing) {
      if (!closed) {
        closed = true;
        closeOnce();
      }
    }
  }

  private void closeOnce() throws IOException {
    try {
      Closeable uncommitted = changes.isPresent() ? changes.get() : () -> {};
      threads.run(() -> IOUtils.close(points, uncommitted, channels, directory));
    } finally {
      if (changes.filter(IndexChanges::areBroken).isPresent()) {
        threads.interrupt();
      }
      threads.close();
    }
  }
}
