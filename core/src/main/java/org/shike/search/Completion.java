// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.Optional;

/**
 * How a query may go on. Immutable.
 *
 * @param text the last part of the query, whole: words as they are said in a passage, or the value
 *     of a field
 * @param field the field whose value it is, such as {@code speaker} or {@code section}; empty for
 *     what is said
 * @param query all of the query; asked as it stands it finds an exact moment at least
 * @param passages how many passages that finds; more than {@value #MOST_PASSAGES} are not counted
 */
public record Completion(String text, Optional<String> field, String query, int passages) {
  /** How many passages are counted at most, so that it takes as long in an index of any size. */
  public static final int MOST_PASSAGES = 1_000;
}
