// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * The order of the moments of a result.
 *
 * <p>Except by relevance, a result contains only {@link Match#EXACT exact} moments. If there are
 * none, everything else that was found is in the order of relevance.
 */
public enum MomentOrder {
  /** Best first. */
  RELEVANCE,

  /** By transcript id, then by time in the recording; untimed text last. */
  TIME,

  /**
   * Newest recording first, by the key {@code date} of its metadata, and those without a date last;
   * then as {@link #TIME}.
   */
  DATE
}
