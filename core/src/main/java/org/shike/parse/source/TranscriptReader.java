// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import org.shike.transcript.Transcript;

/** Reads one format. Implementations keep no state between calls. */
@FunctionalInterface
public interface TranscriptReader {
  /**
   * Reads a file.
   *
   * @param id of the transcript unless the file itself names one
   * @param text in the form that {@link SourceText} has
   * @param problems receives what is wrong in the text, and whether reading stopped before its end
   */
  Transcript read(String id, String text, ProblemLog problems);
}
