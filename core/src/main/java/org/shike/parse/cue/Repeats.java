// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;
import org.shike.transcript.Timecode;

/**
 * Merges three or more cues in a row that say the same, in all their languages and without a pause
 * between them: a recogniser got stuck. Two equal cues are left alone, because people say things
 * twice; and a text that is said again after a pause is really said again.
 */
public final class Repeats {
  private static final int MIN_RUN = 3;

  /** {@code SpeechBounds} also treats a longer silence as a pause. */
  private static final Duration MAX_PAUSE = Duration.ofSeconds(2);

  /**
   * Recognisers of the Whisper family process this much at a time. Text that is shown for longer
   * was said earlier, and often its end is only the next start.
   */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final List<RawCue> cues;
  private final ProblemLog problems;

  public Repeats(List<RawCue> cues, ProblemLog problems) {
    this.cues = cues;
    this.problems = problems;
  }

  public List<RawCue> collapsed() {
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
        && cues.get(to).hasTextsOf(first)
        && follows(cues.get(to - 1).time(), cues.get(to).time().start())) {
      to++;
    }
    return to;
  }

  /** Whether text that starts at {@code start} is said right after a cue. */
  private static boolean follows(CueTime before, Duration start) {
    Duration longest = before.start().plus(LONGEST);
    Duration end = before.end().filter(at -> at.compareTo(longest) < 0).orElse(longest);
    return start.minus(end).compareTo(MAX_PAUSE) <= 0;
  }

  private RawCue one(List<RawCue> run) {
    RawCue first = run.get(0);
    RawCue last = run.get(run.size() - 1);
    Optional<Duration> end =
        run.stream().flatMap(cue -> cue.time().end().stream()).max(Comparator.naturalOrder());
    String until = Timecode.of(end.orElse(last.time().start())).written();
    problems.add(
        first.line(),
        Message.of(
            "the same text %d times in a row, from %s to %s; merged into one cue",
            run.size(), Timecode.of(first.time().start()).written(), until));
    return first.withTime(first.time().withEnd(end));
  }
}
