// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shike.parse.cue.CueTime;
import org.shike.parse.cue.RawCue;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;

/**
 * Merges cues that show one text: on several layers or in several places at the same time, or frame
 * by frame as it moves. A text that is said again right after the first time gets a separate cue.
 */
final class AssFrames {
  /**
   * The largest gap between two frames: there is no pause, but hundredths and frames do not match
   * exactly.
   */
  private static final Duration MAX_GAP = Duration.ofMillis(50);

  /** Nobody can read a text in less time. */
  private static final Duration FRAME = Duration.ofMillis(250);

  private final List<RawCue> cues;
  private final ProblemLog problems;
  private final List<RawCue> merged = new ArrayList<>();

  /** The index of the last cue of a text in {@code merged}. */
  private final Map<Said, Integer> last = new HashMap<>();

  AssFrames(List<RawCue> cues, ProblemLog problems) {
    this.cues = cues;
    this.problems = problems;
  }

  private record Said(Optional<String> speaker, String text) {}

  /** The cues, sorted by start. */
  List<RawCue> merged() {
    cues.forEach(this::add);
    return merged;
  }

  private void add(RawCue cue) {
    Said said = new Said(cue.speaker(), cue.text());
    Integer before = last.get(said);
    if (before != null && isSame(merged.get(before).time(), cue.time())) {
      problems.tally(
          cue.line(),
          Message.of("a cue that continues the text of another one; merged into one cue"));
      merged.set(before, longer(merged.get(before), cue));
    } else {
      last.put(said, merged.size());
      merged.add(cue);
    }
  }

  private static boolean isSame(CueTime before, CueTime time) {
    Duration pause = time.start().minus(end(before));
    boolean isFrame = isFrame(before) || isFrame(time);
    return pause.isNegative()
        || time.start().equals(before.start())
        || (isFrame && pause.compareTo(MAX_GAP) <= 0);
  }

  private static boolean isFrame(CueTime time) {
    return end(time).minus(time.start()).compareTo(FRAME) <= 0;
  }

  private static Duration end(CueTime time) {
    return time.end().orElse(time.start());
  }

  private static RawCue longer(RawCue before, RawCue cue) {
    Optional<Duration> end =
        end(before.time()).compareTo(end(cue.time())) < 0 ? cue.time().end() : before.time().end();
    return before.withTime(before.time().withEnd(end));
  }
}
