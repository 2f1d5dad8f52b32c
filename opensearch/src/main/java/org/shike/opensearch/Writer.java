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
  private final SchemaFields schema;
  private final Entries entries;
  private final Copies copies;
  private final Unpublished unpublished = new Unpublished();
  private final Settling settling = new Settling();

  /** Changes share it; publishing excludes them. */
  private final ReadWriteLock publishing = new ReentrantReadWriteLock();

  /** One for all transcripts with the same remainder. */
  private final List<Lock> locks = Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

  Writer(Cluster cluster, Lease lease, SchemaFields schema) {
    this.cluster = cluster;
    this.lease = lease;
    this.schema = schema;
    this.entries = new Entries(cluster);
    this.copies = new Copies(cluster);
  }

  /** Something that is done while nothing else is done with a transcript. */
  @FunctionalInterface
  private interface Action<T> {
    T run(String key) throws IOException;
  }

  private <T> T alone(String transcriptId, Action<T> action) throws IOException {
    String key = Version.key(transcriptId);
    Lock own = locks.get(Math.floorMod(key.hashCode(), LOCKS));
    publishing.readLock().lock();
    own.lock();
    try {
      return action.run(key);
    } finally {
      own.unlock();
      publishing.readLock().unlock();
    }
  }

  /** The digest of the newest version. */
  Optional<byte[]> digest(String transcriptId) throws IOException {
    return alone(
        transcriptId,
        key -> {
          Optional<Unpublished.Failed> failed = unpublished.failed(key);
          return (failed.isPresent()
                  ? failed.map(Unpublished.Failed::entry)
                  : entries.read(key).map(Stored::value))
              .flatMap(this::newest)
              .map(Entry::digest);
        });
  }

  void put(EngineTranscript transcript) throws IOException {
    makeRoom();
    alone(
        transcript.id(),
        key -> {
          Optional<Stored<Entry>> known = undone(key);
          Version version = new Version(key, lease.next(), transcript.passages().size());
          Optional<Entry> newest = known.map(Stored::value).flatMap(this::newest);
          Entry entry = new Entry(transcript.id(), version, transcript.digest(), published(newest));
          write(entry, known, newest, new PassageDocument(schema, transcript, version).all());
          return entry;
        });
  }

  void remove(String transcriptId) throws IOException {
    makeRoom();
    alone(
        transcriptId,
        key -> {
          Optional<Stored<Entry>> known = undone(key);
          Optional<Entry> newest = known.map(Stored::value).flatMap(this::newest);
          if (newest.isPresent()) {
            Version version = new Version(key, lease.next(), 0);
            Entry entry = new Entry(transcriptId, version, new byte[0], published(newest));
            Stored<Entry> written = write(entry, known, newest, List.of());
            unpublished.addRemoved(newest.get().version(), written);
          }
          return newest;
        });
  }

  /** The entry of a transcript, after a change that failed before was undone. */
  private Optional<Stored<Entry>> undone(String key) throws IOException {
    lease.check();
    Optional<Unpublished.Failed> failed = unpublished.failed(key);
    if (failed.isPresent()) {
      undo(failed.get());
    }
    return entries.read(key);
  }

  private void undo(Unpublished.Failed change) throws IOException {
    entries.force(change.entry());
    unpublished.undone(change);
  }

  /** What of a transcript is the newest; empty if it is not in the index. */
  private Optional<Entry> newest(Entry entry) {
    long generation = entry.version().generation();
    Optional<Entry> newest =
        lease.isOwn(generation) || lease.state().shows(generation)
            ? Optional.of(entry)
            : entry.published();
    return newest.filter(one -> !one.isRemoved());
  }

  /** What of a transcript is visible now. */
  private Optional<Entry> published(Optional<Entry> newest) {
    return newest.flatMap(
        one ->
            lease.state().shows(one.version().generation())
                ? Optional.of(one.alone())
                : one.published());
  }

  private Stored<Entry> write(
      Entry entry,
      Optional<Stored<Entry>> known,
      Optional<Entry> newest,
      Iterable<PassageDocument.Written> passages)
      throws IOException {
    boolean isWritten = false;
    try {
      Stored<Entry> written = write(entry, known, passages);
      unpublished.add(
          Stream.concat(newest.stream(), entry.published().stream())
              .map(Entry::version)
              .distinct()
              .toList());
      isWritten = true;
      return written;
    } finally {
      if (!isWritten) {
        Entry before = known.map(Stored::value).orElse(nothing(entry));
        unpublished.addFailed(new Unpublished.Failed(entry.version(), before));
      }
    }
  }

  /** Says that a transcript is not in the index. */
  private static Entry nothing(Entry entry) {
    Version none = new Version(entry.version().key(), entry.version().generation(), 0);
    return new Entry(entry.id(), none, new byte[0], Optional.empty());
  }

  private Stored<Entry> write(
      Entry entry, Optional<Stored<Entry>> known, Iterable<PassageDocument.Written> passages)
      throws IOException {
    String key = entry.version().key();
    Bulk bulk = new Bulk(cluster, copies);
    for (PassageDocument.Written passage : passages) {
      bulk.index(passage.id(), key, passage.document());
    }
    bulk.replace(key, key, entry.document(), known);
    bulk.send();
    if (bulk.conflicts().isEmpty()) {
      return Stored.of(entry, bulk.last());
    }
    return entries
        .read(key)
        .filter(one -> one.value().version().equals(entry.version()))
        .orElseThrow(() -> cluster.failures().lost());
  }

  /** Publishes if one more change might be too much to publish at once. */
  private void makeRoom() throws IOException {
    if (unpublished.countReplaced() >= Settling.MOST_REPLACED / 2) {
      publish();
    }
  }

  /** Makes all changes visible that were made before. */
  State publish() throws IOException {
    if (!unpublished.isChanged()) {
      return lease.state();
    }
    publishing.writeLock().lock();
    try {
      return unpublished.isChanged() ? publishAlone() : lease.state();
    } finally {
      publishing.writeLock().unlock();
    }
  }

  private State publishAlone() throws IOException {
    lease.check();
    for (Unpublished.Failed change : unpublished.failed()) {
      undo(change);
    }
    List<Version> added = unpublished.replaced();
    List<Version> settled = settling.due(lease.state().replaced(), added.size());
    delete(settled);
    cluster.refresh();
    long last = lease.last();
    State state = lease.update(before -> before.published(last, settled, added));
    unpublished.clear();
    settling.remove(settled);
    settling.add(added);
    return state;
  }

  private void delete(List<Version> settled) throws IOException {
    Bulk bulk = new Bulk(cluster, copies);
    for (Version version : settled) {
      for (String passage : version.all()) {
        bulk.delete(passage, version.key());
      }
      Optional<Stored<Entry>> removed = unpublished.takeRemoved(version);
      if (removed.isPresent()) {
        bulk.delete(version.key(), version.key(), removed.get());
      }
    }
    bulk.send();
  }

  /** Publishes all changes, and deletes what may be deleted. */
  void commit() throws IOException {
    publishing.writeLock().lock();
    try {
      boolean isDue = !settling.due(lease.state().replaced()).isEmpty();
      if (unpublished.isChanged() || isDue) {
        publishAlone();
      }
    } finally {
      publishing.writeLock().unlock();
    }
    copies.check();
  }

  /** Undoes what is not published, and gives the index back. */
  void close() throws IOException {
    publishing.writeLock().lock();
    try {
      if (unpublished.isChanged()) {
        long last = lease.last();
        Recovery.run(
            cluster, copies, lease.update(state -> state.withReserved(last).withoutUnpublished()));
      }
      lease.giveBack();
    } finally {
      publishing.writeLock().unlock();
    }
  }
}
