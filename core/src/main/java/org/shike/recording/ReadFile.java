// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.Message;
import org.shike.transcript.Problem;

/**
 * What became of a file, and why. Immutable.
 *
 * @param path where it is
 * @param use what became of it
 * @param why in words for people, which complete "path: "
 * @param transcript the id of the transcript that has its texts
 * @param problems that were found in it
 * @param isWhole whether it was read up to its end
 * @param failure why it could not be read
 */
public record ReadFile(
    Path path,
    FileUse use,
    Message why,
    Optional<String> transcript,
    List<Problem> problems,
    boolean isWhole,
    Optional<IOException> failure) {
  /** Copies the problems. */
  public ReadFile {
    problems = List.copyOf(problems);
  }

  static ReadFile of(Path path, FileUse use, Message why) {
    return new ReadFile(path, use, why, Optional.empty(), List.of(), true, Optional.empty());
  }

  static ReadFile failed(Path path, IOException failure) {
    Message why = Message.of("cannot be read: %s", String.valueOf(failure.getMessage()));
    return new ReadFile(
        path, FileUse.FAILED, why, Optional.empty(), List.of(), true, Optional.of(failure));
  }
}
