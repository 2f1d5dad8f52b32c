// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.List;
import java.util.Optional;
import org.shike.parse.cue.CueTime;

/**
 * The lines of a file that belong to one cue.
 *
 * @param line where it starts in the source, from 1 on
 * @param identifier its number or name; blank if it has neither
 * @param time empty for text before the first cue
 * @param lines its text with all markup; none of them blank
 */
record CueBlock(int line, String identifier, Optional<CueTime> time, List<String> lines) {
  CueBlock {
    lines = List.copyOf(lines);
  }
}
