// SPDX-License-Identifier: Apache-2.0

/**
 * ASS and SSA, the subtitle formats of fans.
 *
 * <p>The text of a file comes in, and raw cues go out. In between, columns are found, override
 * codes become text and word times, frames of typesetting become one cue, and styles that translate
 * each other are paired. Read {@link org.shike.parse.ass.AssReader} first.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.ass;

import org.jspecify.annotations.NullMarked;
