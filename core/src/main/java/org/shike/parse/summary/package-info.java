// SPDX-License-Identifier: Apache-2.0

/**
 * The summary of a session, in Markdown or plain text.
 *
 * <p>The text of a file comes in, and a transcript with sections goes out. In between, Markdown
 * becomes blocks, time notations are found in them, an outline decides which text has which time,
 * and each text ends where the next one starts. Read {@link org.shike.parse.summary.SummaryReader}
 * first; {@code TimelineNotation} is the list of notations.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.summary;

import org.jspecify.annotations.NullMarked;
