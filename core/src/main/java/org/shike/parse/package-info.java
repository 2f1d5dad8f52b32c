// SPDX-License-Identifier: Apache-2.0

/**
 * Reads files into transcripts.
 *
 * <p>{@link org.shike.parse.TranscriptParser} is the door. Problems in the content are data with
 * line numbers, not exceptions, unless the parser is {@code rejectingProblems()}. Each family of
 * formats has its own package below this one, which no other module sees.
 */
@NullMarked
package org.shike.parse;

import org.jspecify.annotations.NullMarked;
