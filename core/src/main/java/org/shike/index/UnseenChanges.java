// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;

/** The newest changes, which no reader shows yet. Thread-safe. */
final class UnseenChanges {
  private final Map<String, Change> byId = new ConcurrentHashMap<>();

  /**
   * The newest change of a transcript.
   *
   * @param sequence number of the change; later ones have larger numbers
   * @param digest of the transcript, see {@link StoredTranscript}; empty if it was removed
   */
  record Change(long sequence, Optional<BytesRef> digest) {}

  /** Remembers a change, unless a later change of the same transcript is known. */
  void add(String transcriptId, Change change) {
    byId.merge(transcriptId, change, (one, other) -> one.sequence > other.sequence ? one : other);
  }

  Optional<Change> of(String transcriptId) {
    return Optional.ofNullable(byId.get(transcriptId));
  }

  int count() {
    return byId.size();
  }

  Map<String, Change> all() {
    return Map.copyOf(byId);
  }

  /** Forgets changes, except those of transcripts that were changed later. */
  void forget(Map<String, Change> seen) {
    seen.forEach(byId::remove);
  }
}
