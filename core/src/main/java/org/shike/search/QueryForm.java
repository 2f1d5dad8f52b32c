// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

/** How the text of a query is understood. */
public enum QueryForm {
  /**
   * As a sentence if it ends with a question mark, contains a question word (什么, 多少, 怎么), has ten
   * or more Chinese characters in a row, or has more than twelve words; otherwise as keywords. An
   * English text is a question if it has a question mark, or a word such as {@code how} before
   * three more words.
   */
  AUTOMATIC,
  /**
   * A moment contains every word. If there are too few of these, moments follow whose words carry
   * at least half of the weight of all words.
   */
  KEYWORDS,
  /**
   * Moments are ranked by what they share with the text; question words and function words do not
   * count.
   */
  SENTENCE
}
