// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.Timecode;

/**
 * Makes one cue of three or more in a row that say the same: a recogniser that got stuck. Twice the
 * same is left alone, as people say things twice.
 */
final class Repeats {
  private static final int MIN_RUN = 3;

  private final List<RawCue> cues;
  private final ProblemLog problems;

  Repeats(List<RawCue> cues, ProblemLog problems) {
    this.cues = cues;
    this.problems = problems;
  }

  List<RawCue> collapsed() {
    List<RawCue> collapsed = new ArrayList<>();
    int from = 0;
    while (from < cues.size()) {
      int to = endOfRun(from);
      if (to - from >= MIN_RUN) {
        collapsed.add(one(cues.subList(from, to)));
      } else {
        collapsed.addAll(cues.subList(from, to));
      }
      from = to;
    }
    return collapsed;
  }

  private int endOfRun(int from) {
    RawCue first = cues.get(from);
    int to = from + 1;
    while (to < cues.size()
        && cues.get(to).speaker().equals(first.speaker())
        && cues.get(to).hasTextOf(first)) {
      to++;
    }
    return to;
  }

  private RawCue one(List<RawCue> run) {
    RawCue first = run.get(0);
    RawCue last = run.get(run.size() - 1);
    Optional<Duration> end = last.time().end();
    String until = Timecode.of(end.orElse(last.time().start())).written();
    problems.add(
        first.line(),
        "the same text "
            + run.size()
            + " times in a row, from "
            + Timecode.of(first.time().start()).written()
            + " to "
            + until
            + "; it was made one cue");
    return first.withTime(first.time().withEnd(end));
  }
}
