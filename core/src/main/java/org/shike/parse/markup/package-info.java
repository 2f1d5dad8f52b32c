// SPDX-License-Identifier: Apache-2.0

/**
 * Formats written with tags: TTML, YouTube's XML, SAMI and podcast transcripts in HTML.
 *
 * <p>The text of a file comes in, and raw cues go out. In between, {@code XmlScan} or {@code
 * HtmlScan} produces a stream of tags and texts, and a handler for each format turns it into cues.
 * Read {@link org.shike.parse.markup.TtmlReader} first.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.markup;

import org.jspecify.annotations.NullMarked;
