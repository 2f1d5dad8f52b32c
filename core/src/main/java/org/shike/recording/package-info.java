// SPDX-License-Identifier: Apache-2.0

/**
 * Finds the recordings in a folder as people have it: texts in several languages and formats, with
 * what downloaders, media servers and podcast clients write beside them.
 *
 * <p>{@link org.shike.recording.Recordings} is the door. It looks at names only; {@link
 * org.shike.recording.RecordingFiles#read} reads what belongs together:
 *
 * <pre>{@code
 * Recordings found = Recordings.in(Path.of("talks"));
 * for (RecordingFiles files : found.all()) {
 *   Recording recording = files.read(TranscriptParser.standard());
 *   for (Transcript transcript : recording.transcripts()) {
 *     index.put(transcript);
 *   }
 * }
 * }</pre>
 *
 * <p>Each rule is a row of a table: {@code NameMark} and {@code NamedLanguage} say what the parts
 * of a file name mean, {@code Captions} what a downloader knows of the texts, {@code Place} what
 * folders mean, {@code Companion} which files speak of a recording, {@code MediaKind} which are the
 * recording itself, {@code NotSpeech} which are no transcripts, and {@code Worth} which text is the
 * better one.
 */
@NullMarked
package org.shike.recording;

import org.jspecify.annotations.NullMarked;
