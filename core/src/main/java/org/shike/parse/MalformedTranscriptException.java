// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.util.List;
import org.shike.transcript.Message;
import org.shike.transcript.Problem;

/**
 * Thrown for a file that is not a text at all, or, if the parser {@linkplain
 * TranscriptParser#rejectingProblems() rejects problems}, for a file that has any.
 */
public final class MalformedTranscriptException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Everything that is wrong with the source; records are not meant to be serialized. */
  @SuppressWarnings("serial")
  private final List<Problem> problems;

  private MalformedTranscriptException(String message, List<Problem> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  static MalformedTranscriptException of(String id, List<Problem> problems) {
    String all = problems.size() > 1 ? " (the first of " + problems.size() + " problems)" : "";
    return new MalformedTranscriptException(id + ":" + problems.get(0) + all, problems);
  }

  /** A file that is not a text has no line to name. */
  static MalformedTranscriptException notText(String id, Message message) {
    return new MalformedTranscriptException(
        id + ": " + message, List.of(new Problem(1, 1, message)));
  }

  /** {@return the problems in the order of their lines, at least one} */
  public List<Problem> problems() {
    return problems;
  }
}
