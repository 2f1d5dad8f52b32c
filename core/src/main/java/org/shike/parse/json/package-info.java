// SPDX-License-Identifier: Apache-2.0

/**
 * JSON from any program.
 *
 * <p>The text of a file comes in, and raw cues go out, or a transcript if Shike wrote the file. In
 * between, {@link org.shike.parse.json.JsonSource} streams the values, and a reader for each shape
 * turns objects that have a text and a start into pieces of speech. Read {@link
 * org.shike.parse.json.JsonReader} first.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.json;

import org.jspecify.annotations.NullMarked;
