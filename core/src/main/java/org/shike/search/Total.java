// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/**
 * How many moments match in all, those of other pages included. Immutable.
 *
 * @param count moments that contain every word, or share enough with a sentence; if there are fewer
 *     of them than the limit, moments found by a weaker {@link Match} count as well. What the
 *     moments up to this page name, see {@link Moment#also}, does not count
 * @param isExact whether {@code count} is exact, or else a lower bound
 * @param untimed how many untimed passages of transcripts with a timeline match as well but were
 *     left out; 0 if the query asks for them
 */
public record Total(long count, boolean isExact, long untimed) {
  /** Nothing matches. */
  public static final Total NONE = new Total(0, true, 0);
}
