// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import org.shike.transcript.Transcript;

/** Understands one format. Implementations keep no state between two calls. */
@FunctionalInterface
public interface TranscriptReader {
  /**
   * Reads a file.
   *
   * @param id the transcript gets it unless the file itself names one
   * @param text as {@link SourceText} holds it
   * @param problems gets what is wrong in the text, and whether the reading ended before its end
   */
  Transcript read(String id, String text, ProblemLog problems);
}
