// SPDX-License-Identifier: Apache-2.0

/**
 * The timed text of a recording, as pure values.
 *
 * <p>The packages of this module, in the order in which data flows through them:
 *
 * <ol>
 *   <li>{@code org.shike.parse} reads a file into a transcript.
 *   <li>This package holds the {@link org.shike.transcript.Transcript}.
 *   <li>{@code org.shike.passage} splits a transcript into passages.
 *   <li>{@code org.shike.query} understands a text as a query.
 *   <li>{@code org.shike.index} indexes passages and searches them.
 *   <li>{@code org.shike.search} holds what is asked and the moments that answer it.
 * </ol>
 *
 * <p>{@code org.shike.write} writes transcripts to files; {@code org.shike.render} shows snippets
 * to people.
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
