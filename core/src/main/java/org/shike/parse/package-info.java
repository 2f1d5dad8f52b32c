// SPDX-License-Identifier: Apache-2.0

/**
 * Reads files into transcripts.
 *
 * <p>{@link org.shike.parse.TranscriptParser} is the door. Problems in the content are data with
 * line numbers, never exceptions.
 */
@NullMarked
package org.shike.parse;

import org.jspecify.annotations.NullMarked;
