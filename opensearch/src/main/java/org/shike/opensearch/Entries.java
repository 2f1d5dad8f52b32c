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

  /** Writes an entry whatever is there, so that no earlier write can still come after it. */
  void force(Entry entry) throws IOException {
    String key = entry.version().key();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (documents.write(key, key, entry.document(), documents.read(key, key)).isPresent()) {
        return;
      }
    }
    throw cluster
        .failures()
        .unavailable("is changed by others", new IOException("the write came too late each time"));
  }
}
