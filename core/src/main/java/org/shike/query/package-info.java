// SPDX-License-Identifier: Apache-2.0

/**
 * What is looked for, as a tree, and the language in which people type it.
 *
 * <p>{@link org.shike.query.QueryLanguage} reads and writes the language; a program may also build
 * an {@link org.shike.query.Expression} with {@link org.shike.query.Filter}s itself.
 */
@NullMarked
package org.shike.query;

import org.jspecify.annotations.NullMarked;
