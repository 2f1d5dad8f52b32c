// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.ArrayList;
import java.util.List;
import org.shike.parse.source.ProblemLog;

/** Collects the cues of a file, as many as are allowed. */
public final class RawCues {
  private final int maxCues;
  private final ProblemLog problems;
  private final List<RawCue> cues = new ArrayList<>();
  private boolean isFull;

  public RawCues(int maxCues, ProblemLog problems) {
    this.maxCues = maxCues;
    this.problems = problems;
  }

  /** Adds a cue; the first one too many is reported, and none is added from then on. */
  public void add(RawCue cue) {
    if (cues.size() < maxCues) {
      cues.add(cue);
    } else if (!isFull) {
      isFull = true;
      problems.addCut(cue.line(), "more than " + maxCues + " cues; the rest was not read");
    }
  }

  /** Whether there was a cue too many, and reading on is in vain. */
  public boolean isFull() {
    return isFull;
  }

  public List<RawCue> all() {
    return cues;
  }
}
