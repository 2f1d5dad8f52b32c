// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.shike.transcript.Transcript;

/** Writes transcripts in one format. Immutable and thread-safe. */
@FunctionalInterface
public interface TranscriptWriter {
  /**
   * Writes a transcript as a whole file, and leaves {@code out} open.
   *
   * @param transcript any transcript
   * @param out where it goes; a file must be in UTF-8
   * @throws IOException if {@code out} throws it
   */
  void write(Transcript transcript, Appendable out) throws IOException;

  /**
   * Writes a transcript to a string.
   *
   * @param transcript any transcript
   * @return the content of a file
   */
  default String write(Transcript transcript) {
    StringBuilder text = new StringBuilder();
    try {
      write(transcript, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
