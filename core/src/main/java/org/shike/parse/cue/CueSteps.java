// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.List;
import org.shike.parse.source.ProblemLog;

/** Turns what a file shows into what is said, in steps of one concern each. */
public final class CueSteps {
  private CueSteps() {}

  /** The steps are in this order because a roll is easiest to detect before lines are split. */
  public static List<RawCue> spoken(List<RawCue> noted, ProblemLog problems) {
    return spoken(noted, problems, problems);
  }

  /** The same for a format in which a cue may have no end. */
  public static List<RawCue> spokenWithoutEnds(List<RawCue> noted, ProblemLog problems) {
    return spoken(noted, problems, new ProblemLog(List.of()));
  }

  private static List<RawCue> spoken(List<RawCue> noted, ProblemLog problems, ProblemLog ends) {
    CueOrder order = new CueOrder(problems);
    List<RawCue> shown = order.withoutCopies(order.sorted(noted));
    List<RawCue> said = new RollUp(shown, problems).undone();
    List<RawCue> spoken = Speakers.labelled(new Languages(said).separated()).apart();
    return new Repeats(new CueOrder(ends).withEnds(spoken), problems).collapsed();
  }
}
