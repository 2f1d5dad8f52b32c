// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.util.Optional;

/** Reads and writes the newest changes of transcripts. */
final class Entries {
  private static final int MOST_ATTEMPTS = 10;

  private final Cluster cluster;
  private final Documents documents;

  Entries(Cluster cluster) {
    this.cluster = cluster;
    this.documents = new Documents(cluster);
  }

  Optional<Stored<Entry>> read(String key) throws IOException {
    return documents.read(key, key).map(one -> one.with(Entry.of(one.value())));
  }

  /**
   * Writes an entry again that was read, but of which it is not known whether all copies have it.
   *
   * @return empty if another one is there
   */
  Optional<Stored<Entry>> confirm(Entry entry) throws IOException {
    String key = entry.version().key();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Stored<Entry>> found =
          read(key).filter(one -> one.value().version().equals(entry.version()));
      if (found.isEmpty()) {
        return found;
      }
      Optional<Stored<Json>> written = documents.write(key, key, entry.document(), found);
      if (written.isPresent()) {
        return written.map(one -> one.with(entry));
      }
    }
    throw changedByOthers();
  }

  /** Writes an entry whatever is there, so that no earlier write can still come after it. */
  void force(Entry entry) throws IOException {
    String key = entry.version().key();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (documents.write(key, key, entry.document(), documents.read(key, key)).isPresent()) {
        return;
      }
    }
    throw changedByOthers();
  }

  private IOException changedByOthers() {
    return cluster
        .failures()
        .unavailable("is changed by others", new IOException("the write came too late each time"));
  }
}
