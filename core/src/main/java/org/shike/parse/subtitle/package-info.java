// SPDX-License-Identifier: Apache-2.0

/**
 * Subtitles and lyrics that are lines of text: SubRip, WebVTT, SBV, LRC, MicroDVD and MPL2.
 *
 * <p>The text of a file comes in, and raw cues go out. In between, the lines are divided into
 * blocks at lines that contain times. The times are read first as they should be written and then
 * as people write them. Strict WebVTT has its own reader, which follows the specification. Read
 * {@link org.shike.parse.subtitle.SubtitleReader} first.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.subtitle;

import org.jspecify.annotations.NullMarked;
