// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;

/** Something that happened in an index, see {@link IndexSettings#withListener}. Immutable. */
public sealed interface IndexEvent {
  /** {@return how long it took} */
  Duration took();

  /**
   * A transcript was put.
   *
   * @param transcriptId its id
   * @param changed false if it was in the index already, so that nothing was written
   * @param passages in which it was indexed; 0 if nothing was written
   * @param characters of these passages and of the titles around them, as {@link
   *     IndexSettings#withMaxCharacters} counts them; 0 if nothing was written
   * @param took how long it took to write it
   */
  record Put(String transcriptId, boolean changed, int passages, long characters, Duration took)
      implements IndexEvent {}

  /**
   * Changes were made durable.
   *
   * @param took how long that took
   */
  record Commit(Duration took) implements IndexEvent {}

  /**
   * Segments of the index were merged in the background. An index in a cluster does not tell.
   *
   * @param segments how many were merged into one
   * @param passages in them, including replaced and removed ones
   * @param bytes their estimated size before the merge, without replaced and removed passages
   * @param took how long the merge took
   */
  record Merge(int segments, int passages, long bytes, Duration took) implements IndexEvent {}

  /**
   * A search finished.
   *
   * @param moments on its page
   * @param total how many moments match, as {@link org.shike.search.SearchResult#total} counts them
   * @param took from the call to the result
   */
  record Search(int moments, long total, Duration took) implements IndexEvent {}
}
