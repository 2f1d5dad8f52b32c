// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
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
  /** How many unseen changes are kept, about 300 bytes each, before a refresh is worth it. */
  private static final int MOST_UNSEEN = 10_000;

  private final Directory directory;
  private final FileDamage damage;
  private final Channels channels;
  private final IndexThreads threads;
  private final Optional<IndexChanges> changes;
  private final PointsInTime points;
  private final Freshness freshness;
  private final IndexEvents events;
  private final boolean commitOnClose;
  private final Object closing = new Object();
  private volatile boolean closed;

  private OpenIndex(
      Directory directory, IndexSettings settings, IndexThreads threads, Optional<OpenMode> writing)
      throws IOException {
    this.directory = directory;
    this.damage = new FileDamage(directory);
    this.channels = new Channels(settings.analysis());
    this.threads = threads;
    this.events = new IndexEvents(settings.listener());
    this.commitOnClose = settings.commitOnClose();
    if (writing.isPresent()) {
      IndexChanges made = new IndexChanges(directory, writing.get(), channels, threads, events);
      this.changes = Optional.of(made);
      this.points = PointsInTime.changing(made.reader(), threads);
      this.freshness = Freshness.changing(settings, threads, made::made, this::show);
    } else {
      this.changes = Optional.empty();
      this.points = PointsInTime.committed(DirectoryReader.open(directory), threads);
      this.freshness = Freshness.onDemand(threads, points::refresh);
    }
  }

  /** Opens an index on threads of its own, which end with it, or if it cannot be opened. */
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

  static OpenIndex writable(Directory directory, IndexSettings settings, IndexThreads threads)
      throws IOException {
    return new OpenIndex(directory, settings, threads, Optional.of(OpenMode.CREATE_OR_APPEND));
  }

  /** Opens it as a new index, whose first commit replaces what was there. */
  static OpenIndex replacing(Directory directory, IndexSettings settings, IndexThreads threads)
      throws IOException {
    return new OpenIndex(directory, settings, threads, Optional.of(OpenMode.CREATE));
  }

  static OpenIndex readOnly(Directory directory, IndexSettings settings, IndexThreads threads)
      throws IOException {
    return new OpenIndex(directory, settings, threads, Optional.empty());
  }

  private void show() throws IOException {
    UnseenChanges unseen = changes.orElseThrow().unseen();
    Map<String, UnseenChanges.Change> before = unseen.all();
    points.refresh();
    unseen.forget(before);
  }

  Channels channels() {
    return channels;
  }

  PointsInTime points() {
    return points;
  }

  IndexThreads threads() {
    return threads;
  }

  IndexEvents events() {
    return events;
  }

  void checkOpen() {
    if (closed) {
      throw new ClosedIndexException();
    }
  }

  /**
   * Checks that the index can be changed.
   *
   * @throws UnsupportedOperationException if it was opened for reading only
   */
  IndexChanges checkWritable() {
    checkOpen();
    return changes.orElseThrow(OpenIndex::readOnly);
  }

  static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException(
        "the index was opened for reading only; use TranscriptIndex.open to change it");
  }

  /**
   * The digest of the newest state of a transcript, see {@link StoredTranscript}; empty if it is
   * not in the index.
   */
  Optional<BytesRef> digest(String transcriptId) throws IOException {
    Optional<UnseenChanges.Change> unseen = checkWritable().unseen().of(transcriptId);
    if (unseen.isPresent()) {
      return unseen.get().digest();
    }
    return explaining(
        () ->
            reading(Optional.empty(), point -> new Contents(point.reader()).digest(transcriptId)));
  }

  /** The statistics of a point in time. */
  IndexStats stats(PointInTime point) throws IOException {
    return threads.call(() -> Statistics.of(point.reader(), channels.fingerprint()));
  }

  /** Shows all changes; in an index for reading, all commits. */
  void refresh() throws IOException {
    checkOpen();
    explaining(
        () -> {
          freshness.refresh();
          return true;
        });
  }

  /**
   * Reads one point in time, which shows all that was changed before, unless it may be stale.
   *
   * @throws SearchInterruptedException if the thread is interrupted before the end
   */
  <T> T read(Optional<Cursor> page, IOFunction<PointInTime, T> reading) throws IOException {
    checkOpen();
    return explaining(() -> uninterrupted(page, reading));
  }

  private <T> T explaining(IOSupplier<T> reading) throws IOException {
    try {
      return reading.get();
    } catch (SearchInterruptedException | IndexException e) {
      throw e;
    } catch (ThreadInterruptedException e) {
      throw stopped(e);
    } catch (IllegalStateException e) {
      throw ended(e);
    } catch (IOException e) {
      throw hasStopped() ? stopped(e) : IndexFailures.unreadable(directory, e);
    }
  }

  private <T> T uninterrupted(Optional<Cursor> page, IOFunction<PointInTime, T> reading)
      throws IOException {
    freshness.beforeSearch();
    return reading(page, point -> whole(() -> reading.apply(point)));
  }

  private <T> T reading(Optional<Cursor> page, IOFunction<PointInTime, T> reading)
      throws IOException {
    PointInTime point = points.acquire(page);
    try {
      return reading.apply(point);
    } catch (Throwable e) {
      checkUndamaged(point, e);
      throw e;
    } finally {
      point.release();
    }
  }

  /**
   * Looks for the reason why a point in time could not be read.
   *
   * @throws IOException that names a damaged file
   */
  private void checkUndamaged(PointInTime point, Throwable e) throws IOException {
    boolean isExplained =
        e instanceof SearchInterruptedException
            || e instanceof ThreadInterruptedException
            || e instanceof AlreadyClosedException
            || IndexFailures.isDamage(e);
    if (!isExplained && !closed) {
      Optional<IOException> reason = threads.call(() -> damage.in(point.reader()));
      if (reason.isPresent()) {
        reason.get().addSuppressed(e);
        throw reason.get();
      }
    }
  }

  /**
   * Results read on an interrupted thread may be incomplete, and its failures may be caused by the
   * interrupt.
   */
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
   * Changes the index, and waits for it even if the caller is interrupted.
   *
   * @throws UnsupportedOperationException if it was opened for reading only
   */
  void change(IOConsumer<IndexChanges> change) throws IOException {
    IndexChanges writable = checkWritable();
    try {
      change.accept(writable);
      freshness.afterChange();
      if (writable.unseen().count() > MOST_UNSEEN) {
        freshness.refresh();
      }
    } catch (ThreadInterruptedException e) {
      throw stopped(e);
    } catch (IllegalStateException e) {
      throw ended(e);
    } catch (IOException e) {
      throw hasStopped() ? stopped(e) : e;
    }
  }

  private boolean hasStopped() {
    return changes.map(IndexChanges::end).isPresent();
  }

  /**
   * Lucene's writer says that it is closed; or, if it stops while it is asked, that it is not in a
   * state to answer.
   *
   * @throws IllegalStateException if it is neither
   */
  private IOException ended(IllegalStateException e) {
    if (e instanceof AlreadyClosedException || hasStopped()) {
      return stopped(e);
    }
    throw e;
  }

  /** Why the index is no longer written: an error, or it was closed. */
  private IOException stopped(Exception e) {
    Throwable end = changes.map(IndexChanges::end).orElseThrow(() -> new ClosedIndexException(e));
    return IndexFailures.stopped(directory, end, e);
  }

  /**
   * Commits or discards what was not committed, and waits until all threads of the index have
   * ended. Other threads that close it at the same time wait, too.
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
      threads.run(
          () -> IOUtils.close(freshness, this::finish, points, this::discard, channels, directory));
    } finally {
      if (changes.filter(IndexChanges::areBroken).isPresent()) {
        threads.interrupt();
      }
      threads.close();
    }
  }

  private void finish() throws IOException {
    if (commitOnClose && changes.isPresent() && !hasStopped()) {
      changes.get().commit();
    }
  }

  private void discard() throws IOException {
    if (changes.isPresent()) {
      changes.get().close();
    }
  }
}
