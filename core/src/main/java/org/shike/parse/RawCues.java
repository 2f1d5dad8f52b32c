// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.util.ArrayList;
import java.util.List;

/** Collects the cues of a file, as many as are allowed. */
final class RawCues {
  private final int maxCues;
  private final ProblemLog problems;
  private final List<RawCue> cues = new ArrayList<>();
  private boolean isFull;

  RawCues(int maxCues, ProblemLog problems) {
    this.maxCues = maxCues;
    this.problems = problems;
  }

  /** Adds a cue; the first one too many is reported, and none is added from then on. */
  void add(RawCue cue) {
    if (cues.size() < maxCues) {
      cues.add(cue);
    } else if (!isFull) {
      isFull = true;
      problems.addCut(cue.line(), "more than " + maxCues + " cues; the rest was not read");
    }
  }

  /** Whether there was a cue too many, and reading on is in vain. */
  boolean isFull() {
    return isFull;
  }

  List<RawCue> all() {
    return cues;
  }
}
