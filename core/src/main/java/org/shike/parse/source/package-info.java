// SPDX-License-Identifier: Apache-2.0

/**
 * A file as text, before its format matters.
 *
 * <p>The bytes of a file come in, and the text of its lines goes out, with the limits and options
 * for reading and a log of problems. In between, the bytes are checked, unpacked and decoded, and
 * front matter, character references and line ends are resolved. Read {@link
 * org.shike.parse.source.SourceText} first, then {@link org.shike.parse.source.TranscriptReader},
 * which every format implements.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.source;

import org.jspecify.annotations.NullMarked;
