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
 * Turns what an ASS file shows into what is said. Unlike in {@code CueSteps}, the lines of a file
 * are in any order, and overlaps are intended: signs, songs and two languages are shown over each
 * other, each in a separate style. Only a file with a single style, as converters write it, can
 * roll.
 */
final class AssSteps {
  private AssSteps() {}

  /** Typesetting comes first, because its frames would look like stuck recognisers and rolls. */
  static List<RawCue> spoken(List<RawCue> noted, ProblemLog problems) {
    CueOrder order = new CueOrder(problems);
    List<RawCue> shown = new AssFrames(order.sorted(byStart(noted)), problems).merged();
    List<RawCue> said = isOfOneStyle(shown) ? new RollUp(shown, problems).undone() : shown;
    List<RawCue> separated = new Languages(new AssStyles(said).paired()).separated();
    List<RawCue> spoken = Speakers.labelled(separated).apart();
    return new Repeats(order.withEnds(spoken), problems).collapsed();
  }

  /** The order of the lines says what covers what; it is not a mistake. */
  private static List<RawCue> byStart(List<RawCue> noted) {
    return noted.stream().sorted(Comparator.comparing((RawCue cue) -> cue.time().start())).toList();
  }

  private static boolean isOfOneStyle(List<RawCue> cues) {
    return cues.stream().map(RawCue::identifier).distinct().count() == 1;
  }
}
