// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Changes an index, on the threads of the index: if a caller is interrupted while it waits, the
 * change is made nevertheless. Thread-safe.
 */
final class IndexChanges implements Closeable {
  private final LockedDirectory directory;
  private final IndexWriter writer;
  private final IndexThreads threads;
  private final IndexEvents events;
  private final UnseenChanges unseen = new UnseenChanges();
  private final AtomicLong made = new AtomicLong();

  IndexChanges(
      Directory directory,
      OpenMode mode,
      Channels channels,
      IndexThreads threads,
      IndexEvents events)
      throws IOException {
    this.directory = new LockedDirectory(directory);
    this.writer = Writers.open(this.directory, mode, channels, events);
    this.threads = threads;
    this.events = events;
  }

  /** Reads what is there now; if that fails, these changes are closed. */
  DirectoryReader reader() throws IOException {
    try {
      return DirectoryReader.open(writer);
    } catch (Throwable e) {
      IOUtils.closeWhileHandlingException(this);
      throw e;
    }
  }

  /** How many changes were made so far. */
  long made() {
    return made.get();
  }

  /** The newest changes, which the current reader may not show. */
  UnseenChanges unseen() {
    return unseen;
  }

  void put(String transcriptId, BytesRef digest, List<Document> documents) throws IOException {
    Optional<BytesRef> after = Optional.of(digest);
    make(transcriptId, after, () -> writer.updateDocuments(idTerm(transcriptId), documents));
  }

  void remove(String transcriptId) throws IOException {
    make(transcriptId, Optional.empty(), () -> writer.deleteDocuments(idTerm(transcriptId)));
  }

  private void make(String transcriptId, Optional<BytesRef> digest, IOSupplier<Long> change)
      throws IOException {
    threads.run(
        () -> {
          long sequence = change.get();
          unseen.add(transcriptId, new UnseenChanges.Change(sequence, digest));
          made.incrementAndGet();
        });
  }

  void commit() throws IOException {
    long start = System.nanoTime();
    threads.run(writer::commit);
    events.tell(new IndexEvent.Commit(Deadline.since(start)));
  }

  /** The error of the disk or the JVM after which Lucene stopped writing, if there was one. */
  @Nullable Throwable end() {
    return writer.getTragicException();
  }

  /**
   * Whether that was an error of the JVM from which there is no recovery, such as exhausted memory.
   */
  boolean areBroken() {
    return end() instanceof Error;
  }

  /**
   * Discards what was not committed; to be called on a thread of the index. Lucene closes its
   * writer by itself after an error of the JVM. If another error stops it before it has begun,
   * {@link IndexWriter#rollback} waits forever for that to end; the lock is all there is to release
   * then.
   */
  @Override
  public void close() throws IOException {
    if (areBroken()) {
      directory.unlock();
    } else {
      writer.rollback();
    }
  }

  private static Term idTerm(String transcriptId) {
    return new Term(Fields.TRANSCRIPT, transcriptId);
  }
}
