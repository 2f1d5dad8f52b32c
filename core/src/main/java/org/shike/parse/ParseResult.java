// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.List;
import org.shike.transcript.Problem;
import org.shike.transcript.Transcript;

/**
 * What was understood of a file. Immutable.
 *
 * @param transcript everything usable, possibly without cues
 * @param format as which the file was read
 * @param problems in the order of their lines; empty for a file that is as it should be
 * @param isWhole whether the file was read up to its end; false where a limit of the parser or a
 *     break in the file ended the reading before it, of which a problem tells
 */
public record ParseResult(
    Transcript transcript, TranscriptFormat format, List<Problem> problems, boolean isWhole) {
  /** Copies the problems. */
  public ParseResult {
    problems = List.copyOf(problems);
  }
}
