// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/** How the text of a query is to be understood. */
public enum QueryForm {
  /**
   * As a sentence where it ends with a question mark, holds a word that asks (什么, 多少, 怎么), or has
   * ten Chinese characters or more in a row or more than twelve words; else as keywords. English
   * asks with a question mark, or with a word such as {@code how} in front of three more.
   */
  AUTOMATIC,
  /**
   * A moment holds every word. Where too few do, moments follow that hold at least half of what the
   * words weigh.
   */
  KEYWORDS,
  /** Moments are ranked by what they share with the text; words that ask or bind do not count. */
  SENTENCE
}
