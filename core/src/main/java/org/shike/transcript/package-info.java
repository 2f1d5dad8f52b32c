// SPDX-License-Identifier: Apache-2.0

/**
 * The timed text of a recording, as pure values.
 *
 * <p>The packages of this module, in the order in which data flows through them:
 *
 * <ol>
 *   <li>{@code org.shike.parse} reads a file into a
 *   <li>{@link org.shike.transcript.Transcript}, which
 *   <li>{@code org.shike.passage} splits into passages,
 *   <li>{@code org.shike.index} indexes and searches for
 *   <li>what {@code org.shike.query} understands of a text, and
 *   <li>{@code org.shike.search} answers with moments.
 * </ol>
 *
 * <p>{@code org.shike.write} writes transcripts as files again; {@code org.shike.render} shows
 * snippets to people.
 *
 * <pre>{@code
 * try (TranscriptIndex index = TranscriptIndex.inMemory()) {
 *   index.put(TranscriptParser.parse(Path.of("summary.md")).transcript());
 *   for (Moment moment : index.search("Graviton 成本").moments()) {
 *     System.out.println(moment.timestamp() + " " + moment.snippet().text());
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.shike.transcript;

import org.jspecify.annotations.NullMarked;
