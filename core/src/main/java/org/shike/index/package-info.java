// SPDX-License-Identifier: Apache-2.0

/**
 * The engine: indexes transcripts and finds moments in them.
 *
 * <p>{@link org.shike.index.TranscriptIndex} is the door. This is the only package of the module
 * that knows of Lucene, and its public types do not show it.
 */
@NullMarked
package org.shike.index;

import org.jspecify.annotations.NullMarked;
