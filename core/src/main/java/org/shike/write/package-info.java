// SPDX-License-Identifier: Apache-2.0

/**
 * Writes transcripts to files for other programs.
 *
 * <p>{@link org.shike.write.TranscriptWriters} is the door.
 *
 * <pre>{@code
 * Transcript transcript = TranscriptParser.parse(Path.of("talk.json")).transcript();
 * try (Writer out = Files.newBufferedWriter(Path.of("talk.vtt"))) {
 *   TranscriptWriters.webVtt().write(transcript, out);
 * }
 * }</pre>
 */
@NullMarked
package org.shike.write;

import org.jspecify.annotations.NullMarked;
