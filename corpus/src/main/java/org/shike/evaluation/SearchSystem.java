// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shike.search.MomentQuery;
import org.shike.transcript.Transcript;

/** Something that can be searched, with all text, timed or not. Used by one thread. */
public interface SearchSystem extends Closeable {
  /** {@return the name under which its measures are shown} */
  String name();

  /**
   * Adds a transcript.
   *
   * @param transcript with an id that no other one has
   * @throws IOException if the disk fails
   */
  void put(Transcript transcript) throws IOException;

  /**
   * Makes all added transcripts ready to be searched.
   *
   * @return the size of the index in bytes
   * @throws IOException if the disk fails
   */
  long finish() throws IOException;

  /**
   * Searches.
   *
   * @param query text, limit and form; a system ignores a form that it does not know
   * @return the answers, best first, at most as many as the limit of the query
   * @throws IOException if the disk fails
   */
  List<Answer> search(MomentQuery query) throws IOException;

  /** Makes a system without transcripts, such as {@code ShikeSystem::open}. */
  @FunctionalInterface
  interface Opener {
    /**
     * Makes it.
     *
     * @param folder empty, for its index
     * @return the system
     * @throws IOException if the disk fails
     */
    SearchSystem open(Path folder) throws IOException;
  }
}
