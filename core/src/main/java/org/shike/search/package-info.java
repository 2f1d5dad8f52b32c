// SPDX-License-Identifier: Apache-2.0

/**
 * Queries and their answers, as immutable values.
 *
 * <p>The answer to a {@link org.shike.search.MomentQuery} is a {@link
 * org.shike.search.SearchResult} with {@link org.shike.search.Moment}s; the answer to a {@link
 * org.shike.search.CompletionQuery} is a list of {@link org.shike.search.Completion}s.
 *
 * <p>Results are made in {@code org.shike.index}; see {@code Scoring} and {@code Ranking} there.
 */
@NullMarked
package org.shike.search;

import org.jspecify.annotations.NullMarked;
