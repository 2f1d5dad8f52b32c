// SPDX-License-Identifier: Apache-2.0

/**
 * What programs print, export or publish as text: meetings, console output, descriptions and
 * tables.
 *
 * <p>The text of a file comes in, and raw cues or chapters go out. In between, the lines that say
 * who speaks when are found with a list of known forms, and all other lines become speech or
 * untimed text. Read {@link org.shike.parse.export.MeetingReader} first; {@code TurnForm} is the
 * list of forms.
 *
 * <p>Not exported, and free to change.
 */
@NullMarked
package org.shike.parse.export;

import org.jspecify.annotations.NullMarked;
