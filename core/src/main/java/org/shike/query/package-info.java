// SPDX-License-Identifier: Apache-2.0

/**
 * What is looked for, as a tree, and how it is made of what a person types.
 *
 * <p>{@link org.shike.query.QueryLanguage} is the door for texts; a program builds an {@link
 * org.shike.query.Expression} with {@link org.shike.query.Filter}s itself.
 */
@NullMarked
package org.shike.query;

import org.jspecify.annotations.NullMarked;
