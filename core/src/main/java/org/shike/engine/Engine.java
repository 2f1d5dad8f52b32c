// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * Keeps the passages of an index on other machines. Thread-safe.
 *
 * <p>All methods throw {@link org.shike.index.UnavailableIndexException} if the engine does not
 * answer now, and may be asked again.
 */
public interface Engine extends Closeable {
  /** {@return where the index is, for messages; without secrets} */
  String name();

  /** {@return whether this object may change the index} */
  boolean isWritable();

  /**
   * The newest state of the index, which shows each transcript that was put whole, and all changes
   * that this object made before.
   *
   * @return a state, which may be read for some seconds
   * @throws IOException if the engine cannot be reached
   */
  EngineView newest() throws IOException;

  /**
   * The digest of the newest state of a transcript, also if no view shows it yet.
   *
   * @param transcriptId of the transcript
   * @return what was given with it; empty if the transcript is not in the index
   * @throws IOException if the engine cannot be reached
   */
  Optional<BytesRef> digest(String transcriptId) throws IOException;

  /**
   * Puts a transcript in the place of the one with the same id, if there is one. A view shows
   * either the old one or the new one.
   *
   * @param transcript to put; it has at least one passage
   * @throws IOException if it cannot be put; then the old one stays
   */
  void put(EngineTranscript transcript) throws IOException;

  /**
   * Removes a transcript, if it is in the index.
   *
   * @param transcriptId of the transcript
   * @throws IOException if the engine cannot be reached
   */
  void remove(String transcriptId) throws IOException;

  /**
   * Returns when all copies of the index have all changes.
   *
   * @throws IOException if the engine cannot be reached
   */
  void commit() throws IOException;
}
