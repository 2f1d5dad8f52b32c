// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.shike.engine.EngineTranscript;

/**
 * Changes single transcripts, without publishing the changes. Each one of a transcript must have
 * ended before the next one of it begins.
 */
final class Changes {
  private static final BytesRef NO_DIGEST = new BytesRef();

  private final Cluster cluster;
  private final Lease lease;
  private final SchemaFields schema;
  private final Entries entries;
  private final Unpublished unpublished;

  Changes(Cluster cluster, Lease lease, SchemaFields schema, Unpublished unpublished) {
    this.cluster = cluster;
    this.lease = lease;
    this.schema = schema;
    this.entries = new Entries(cluster);
    this.unpublished = unpublished;
  }

  /** The newest version of a transcript; empty if it is not in the index. */
  Optional<Entry> newest(String key) throws IOException {
    Optional<Unpublished.Failed> failed = unpublished.failed(key);
    Optional<Entry> known =
        failed.isPresent()
            ? failed.map(Unpublished.Failed::entry)
            : entries.read(key).map(Stored::value);
    return known.flatMap(this::newest);
  }

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

  void put(String key, EngineTranscript transcript) throws IOException {
    Optional<Stored<Entry>> known = known(key);
    Optional<Entry> newest = known.map(Stored::value).flatMap(this::newest);
    Version version = new Version(key, lease.next(), transcript.passages().size());
    Entry entry = new Entry(transcript.id(), version, transcript.digest(), published(newest));
    write(entry, known, newest, new PassageDocument(schema, transcript, version).all());
  }

  void remove(String key, String transcriptId) throws IOException {
    Optional<Stored<Entry>> known = known(key);
    Optional<Entry> newest = known.map(Stored::value).flatMap(this::newest);
    if (newest.isPresent()) {
      Version none = new Version(key, lease.next(), 0);
      Entry entry = new Entry(transcriptId, none, NO_DIGEST, published(newest));
      Stored<Entry> written = write(entry, known, newest, List.of());
      unpublished.addRemoved(newest.get().version(), written);
    }
  }

  /** The entry of a transcript, after a change that failed before was undone. */
  private Optional<Stored<Entry>> known(String key) throws IOException {
    lease.check();
    Optional<Unpublished.Failed> failed = unpublished.failed(key);
    if (failed.isPresent()) {
      undo(failed.get());
    }
    return entries.read(key);
  }

  /** Undoes all changes that failed. */
  void undoFailed() throws IOException {
    for (Unpublished.Failed change : unpublished.failed()) {
      undo(change);
    }
  }

  private void undo(Unpublished.Failed change) throws IOException {
    entries.force(change.entry());
    unpublished.undone(change);
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
    return new Entry(entry.id(), none, NO_DIGEST, Optional.empty());
  }

  /** The entry is the last document, and says that all others are there. */
  private Stored<Entry> write(
      Entry entry, Optional<Stored<Entry>> known, Iterable<PassageDocument.Written> passages)
      throws IOException {
    String key = entry.version().key();
    Bulk bulk = new Bulk(cluster);
    for (PassageDocument.Written passage : passages) {
      bulk.index(passage.id(), key, passage.document());
    }
    bulk.replace(key, key, entry.document(), known);
    bulk.send();
    return bulk.conflicts().isEmpty() ? Stored.of(entry, bulk.last()) : writtenBefore(entry);
  }

  /** A conflict is with the same write, whose answer was lost, or with another process. */
  private Stored<Entry> writtenBefore(Entry entry) throws IOException {
    return entries.confirm(entry).orElseThrow(() -> cluster.failures().lost());
  }
}
