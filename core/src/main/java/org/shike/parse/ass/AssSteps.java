// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.util.Comparator;
import java.util.List;
import org.shike.parse.cue.CueOrder;
import org.shike.parse.cue.Languages;
import org.shike.parse.cue.RawCue;
import org.shike.parse.cue.Repeats;
import org.shike.parse.cue.RollUp;
import org.shike.parse.cue.Speakers;
import org.shike.parse.source.ProblemLog;

/**
 * Makes what is said of what a file of ASS shows. Other than in {@code CueSteps} the lines of a
 * file are in any order, and what overlaps is meant to: signs, songs and two languages are shown
 * over each other, each in a style of its own. Only a file of one style, as converters write it,
 * can roll.
 */
final class AssSteps {
  private AssSteps() {}

  /** Typesetting comes first, as its frames would look like stuck recognisers and rolls. */
  static List<RawCue> spoken(List<RawCue> noted, ProblemLog problems) {
    CueOrder order = new CueOrder(problems);
    List<RawCue> shown = new AssFrames(order.sorted(byStart(noted)), problems).merged();
    List<RawCue> said = isOfOneStyle(shown) ? new RollUp(shown, problems).undone() : shown;
    List<RawCue> told = new Languages(new AssStyles(said).paired()).told();
    List<RawCue> spoken = Speakers.labelled(told).apart();
    return new Repeats(order.withEnds(spoken), problems).collapsed();
  }

  /** The order of the lines says what covers what, and is no mistake. */
  private static List<RawCue> byStart(List<RawCue> noted) {
    return noted.stream().sorted(Comparator.comparing((RawCue cue) -> cue.time().start())).toList();
  }

  private static boolean isOfOneStyle(List<RawCue> cues) {
    return cues.stream().map(RawCue::identifier).distinct().count() == 1;
  }
}
