// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.shike.engine.EngineTranscript;

/**
 * Changes an index so that a view shows a transcript before a change or after it, never both or
 * parts of it.
 *
 * <p>Each change writes passages of a generation of its own, which nobody sees yet, and an {@link
 * Entry} that says which version is the newest and which one it replaces. To publish all changes so
 * far, the index is refreshed, and then one write of the {@link State} makes the new generations
 * visible and the replaced versions invisible. Some seconds later, when no view is in use that
 * shows them, these are deleted.
 *
 * <p>What a process did not publish before it died is in generations that are dead from then on:
 * the next one to write deletes it, and an entry of a dead generation stands for the version that
 * it should have replaced. A change that failed is undone before anything is published: its entry
 * is written again, so that a write that comes late fails, and its passages count as replaced.
 * Thread-safe.
 */
final class Writer {
  private static final int LOCKS = 64;

  private final Cluster cluster;
  private final Lease lease;
  private final Changes changes;
  private final Publication publication;
  private final Unpublished unpublished = new Unpublished();

  /** Changes share it; publishing excludes them. */
  private final ReadWriteLock publishing = new ReentrantReadWriteLock();

  /** One for all transcripts with the same remainder. */
  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

  Writer(Cluster cluster, Lease lease, SchemaFields schema) {
    this.cluster = cluster;
    this.lease = lease;
    this.changes = new Changes(cluster, lease, schema, unpublished);
    this.publication = new Publication(cluster, lease, unpublished);
  }

  /** Something that may fail. */
  @FunctionalInterface
  private interface Action<T> {
    T run() throws IOException;
  }

  /** Does something while nothing else is done with a transcript, and nothing is published. */
  private <T> T changing(String key, Action<T> action) throws IOException {
    Lock own = locks.get(Math.floorMod(key.hashCode(), LOCKS));
    publishing.readLock().lock();
    own.lock();
    try {
      return action.run();
    } finally {
      own.unlock();
      publishing.readLock().unlock();
    }
  }

  /** Does something while nothing is changed. */
  private <T> T publishing(Action<T> action) throws IOException {
    publishing.writeLock().lock();
    try {
      return action.run();
    } finally {
      publishing.writeLock().unlock();
    }
  }

  /** The digest of the newest version. */
  Optional<BytesRef> digest(String transcriptId) throws IOException {
    String key = Version.key(transcriptId);
    return changing(key, () -> changes.newest(key).map(Entry::digest));
  }

  void put(EngineTranscript transcript) throws IOException {
    makeRoom();
    String key = Version.key(transcript.id());
    changing(
        key,
        () -> {
          changes.put(key, transcript);
          return key;
        });
  }

  void remove(String transcriptId) throws IOException {
    makeRoom();
    String key = Version.key(transcriptId);
    changing(
        key,
        () -> {
          changes.remove(key, transcriptId);
          return key;
        });
  }

  /** Publishes if one more change might be too much to publish at once. */
  private void makeRoom() throws IOException {
    if (unpublished.countReplaced() >= Settling.MOST_REPLACED / 2) {
      publish();
    }
  }

  /** Makes all changes visible that were made before. */
  State publish() throws IOException {
    return unpublished.isChanged() ? publishing(() -> publish(false)) : lease.state();
  }

  /** Publishes all changes, and deletes what may be deleted. */
  void commit() throws IOException {
    publishing(() -> publish(publication.isDue()));
    cluster.copies().check();
  }

  private State publish(boolean isDue) throws IOException {
    changes.undoFailed();
    return unpublished.isChanged() || isDue ? publication.run() : lease.state();
  }

  /** Undoes what is not published, and gives the index back. */
  void close() throws IOException {
    publishing(
        () -> {
          if (unpublished.isChanged()) {
            undo();
          }
          lease.giveBack();
          return lease;
        });
  }

  private void undo() throws IOException {
    long last = lease.last();
    State state = lease.update(before -> before.withReserved(last).withoutUnpublished());
    Recovery.run(cluster, state);
  }
}
