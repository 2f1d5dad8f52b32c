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
 * @param passages how many passages that finds
 */
public record Completion(String text, Optional<String> field, String query, int passages) {}
