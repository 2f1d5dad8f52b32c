// SPDX-License-Identifier: Apache-2.0

/**
 * What is written with tags: TTML, the XML of YouTube, SAMI and the transcripts of podcasts in
 * HTML.
 *
 * <p>The text of a file comes in, and raw cues go out. In between, {@code XmlScan} or {@code
 * HtmlScan} makes a stream of tags and texts, and a handler for each format makes cues of it. Read
 * {@link org.shike.parse.markup.TtmlReader} first.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.markup;

import org.jspecify.annotations.NullMarked;
