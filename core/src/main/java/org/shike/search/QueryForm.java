// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/** How the words of a query are meant. */
public enum QueryForm {
  /**
   * What it looks like: a text with a question mark at its end or a question word in it, or with
   * ten or more Han characters in a row, is a {@link #SENTENCE}, any other {@link #KEYWORDS}.
   */
  AUTOMATIC,
  /** Each word must be there. */
  KEYWORDS,
  /** Moments are ranked by what they share with it; question words do not count. */
  SENTENCE
}
