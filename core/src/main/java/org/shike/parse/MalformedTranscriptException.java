// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.util.List;

/**
 * Says that a file is not as it should be; thrown only by a parser that {@linkplain
 * TranscriptParser#rejectingProblems() rejects problems}.
 */
public final class MalformedTranscriptException extends IOException {
  private static final long serialVersionUID = 1L;

  /** All that is wrong with the source; records, which are not meant to be sent. */
  @SuppressWarnings("serial")
  private final List<Problem> problems;

  MalformedTranscriptException(String id, List<Problem> problems) {
    super(message(id, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(String id, List<Problem> problems) {
    String all = problems.size() > 1 ? " (the first of " + problems.size() + " problems)" : "";
    return id + ":" + problems.get(0) + all;
  }

  /** {@return the problems in the order of their lines, at least one} */
  public List<Problem> problems() {
    return problems;
  }
}
