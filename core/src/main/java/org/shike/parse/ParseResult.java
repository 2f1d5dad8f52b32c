// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import org.shike.transcript.Problem;
import org.shike.transcript.Transcript;

/**
 * The result of reading a file. Immutable.
 *
 * @param transcript everything usable, possibly without cues
 * @param format the file was read as
 * @param problems in the order of their lines; empty for a file without problems
 * @param isWhole whether the file was read up to its end; false if a limit of the parser or damage
 *     in the file ended the reading early, which a problem reports
 */
public record ParseResult(
    Transcript transcript, TranscriptFormat format, List<Problem> problems, boolean isWhole) {
  /** Copies the problems. */
  public ParseResult {
    problems = List.copyOf(problems);
  }
}
