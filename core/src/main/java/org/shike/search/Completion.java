// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.Optional;

/**
 * A way to complete a query. Immutable.
 *
 * @param text the complete last part of the query: words as they are said in a passage, or the
 *     value of a field
 * @param field the field whose value it is, such as {@code speaker} or {@code section}; empty for
 *     words
 * @param query the whole completed query; it finds at least one exact moment
 * @param passages number of passages it finds, counted up to {@value #MOST_PASSAGES}
 */
public record Completion(String text, Optional<String> field, String query, int passages) {
  /** The most passages that are counted, so that counting takes no longer in a large index. */
  public static final int MOST_PASSAGES = 1_000;
}
