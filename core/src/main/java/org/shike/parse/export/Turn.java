// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import java.util.Optional;
import org.shike.parse.cue.CueTime;

/**
 * Where somebody starts to speak.
 *
 * @param line in which that is written, from 1 on
 * @param form how
 * @param name who speaks
 * @param text what is said, as far as it stands in the same line
 * @param link to the moment in the recording; blank where there is none
 */
record Turn(
    int line, TurnForm form, CueTime time, Optional<String> name, String text, String link) {}
