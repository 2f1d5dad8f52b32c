// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * In which order the moments of a result stand.
 *
 * <p>In any order but that of relevance a result has only {@link Match#EXACT exact} moments; where
 * there are none, what else was found follows by relevance.
 */
public enum MomentOrder {
  /** The best ones first. */
  RELEVANCE,

  /** By the id of the transcript, then as said in the recording; untimed text last. */
  TIME,

  /**
   * The newest recordings first, by the key {@code date} of their metadata, those without a date
   * last; then as {@link #TIME}.
   */
  DATE
}
