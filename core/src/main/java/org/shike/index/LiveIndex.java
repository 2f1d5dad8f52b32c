// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Transcript;

/** An index that is open, wherever its passages are. Thread-safe. */
interface LiveIndex extends Closeable {
  Channels channels();

  IndexThreads threads();

  IndexEvents events();

  Set<IndexCapability> capabilities();

  /**
   * Checks that the index can be changed.
   *
   * @throws UnsupportedOperationException if it was opened for reading only
   */
  void checkWritable();

  /** The digest of the newest state of a transcript, see {@link StoredTranscript}. */
  Optional<BytesRef> digest(String transcriptId) throws IOException;

  /** Puts a transcript, which has at least one passage. */
  void put(String transcriptId, StoredTranscript stored, TranscriptDocuments documents)
      throws IOException;

  void remove(String transcriptId) throws IOException;

  void commit() throws IOException;

  void refresh() throws IOException;

  List<String> ids() throws IOException;

  long count() throws IOException;

  boolean contains(String transcriptId) throws IOException;

  Optional<Transcript> get(String transcriptId) throws IOException;

  IndexStats stats() throws IOException;

  SearchResult search(MomentQuery query) throws IOException;

  /** Reads passages for something that has no pages. */
  <T> T read(Optional<Duration> limit, IOFunction<Passages, T> reading) throws IOException;
}
