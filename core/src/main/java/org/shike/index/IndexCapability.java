// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

/** What an index in a folder or in memory can do, and one in a cluster cannot. */
public enum IndexCapability {
  /** Counting what matches by values, by time and by recording. */
  COUNTS,
  /** {@link TranscriptIndex#stats}. */
  STATISTICS,
  /** Cursors that stay valid while the index changes. */
  STABLE_PAGES,
  /** Guessing Chinese words by the first letters of their syllables, such as zdjs. */
  INITIALS,
  /**
   * Discarding what a search has seen already, when the index is closed without {@link
   * TranscriptIndex#commit}.
   */
  DISCARDING_WHAT_WAS_SEEN
}
