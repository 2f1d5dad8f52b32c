// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import org.shike.transcript.Transcript;

/**
 * What was understood of a file. Immutable.
 *
 * @param transcript everything usable, possibly without cues
 * @param format as which the file was read
 * @param problems in the order of their lines; empty for a file that is as it should be
 */
public record ParseResult(Transcript transcript, TranscriptFormat format, List<Problem> problems) {
  /** Copies the problems. */
  public ParseResult {
    problems = List.copyOf(problems);
  }
}
