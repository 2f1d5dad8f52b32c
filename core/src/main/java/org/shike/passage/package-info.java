// SPDX-License-Identifier: Apache-2.0

/**
 * Splits a transcript into the passages that are indexed and found.
 *
 * <p>{@link org.shike.passage.PassageSplitters} is the door.
 */
@NullMarked
package org.shike.passage;

import org.jspecify.annotations.NullMarked;
