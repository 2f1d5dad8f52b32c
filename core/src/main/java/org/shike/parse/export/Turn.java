// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.util.Optional;
import org.shike.parse.cue.CueTime;

/**
 * The point at which somebody starts to speak.
 *
 * @param line in which it is written, from 1 on
 * @param form in which it is written
 * @param name who speaks
 * @param text what is said in the same line
 * @param link to the moment in the recording; blank if there is none
 */
record Turn(
    int line, TurnForm form, CueTime time, Optional<String> name, String text, String link) {}
