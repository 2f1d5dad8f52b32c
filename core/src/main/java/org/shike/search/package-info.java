// SPDX-License-Identifier: Apache-2.0

/**
 * The words of asking and answering, as pure values.
 *
 * <p>A {@link org.shike.search.MomentQuery} is asked; a {@link org.shike.search.SearchResult} with
 * its {@link org.shike.search.Moment}s answers.
 */
@NullMarked
package org.shike.search;

import org.jspecify.annotations.NullMarked;
