// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.ArrayList;
import java.util.List;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;

/** Collects the cues of a file, up to a limit. */
public final class RawCues {
  private final int maxCues;
  private final ProblemLog problems;
  private final List<RawCue> cues = new ArrayList<>();
  private boolean isFull;

  public RawCues(int maxCues, ProblemLog problems) {
    this.maxCues = maxCues;
    this.problems = problems;
  }

  /** Adds a cue; the first cue beyond the limit is reported, and no more are added. */
  public void add(RawCue cue) {
    if (cues.size() < maxCues) {
      cues.add(cue);
    } else if (!isFull) {
      isFull = true;
      problems.addCut(cue.line(), Message.of("more than %d cues; the rest was not read", maxCues));
    }
  }

  /** Whether the limit was exceeded, so that reading on is useless. */
  public boolean isFull() {
    return isFull;
  }

  public List<RawCue> all() {
    return cues;
  }
}
