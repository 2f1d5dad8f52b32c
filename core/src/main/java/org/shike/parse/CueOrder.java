// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts cues in the order of their times, and gives each a time that a range can hold. */
final class CueOrder {
  private final ProblemLog problems;

  CueOrder(ProblemLog problems) {
    this.problems = problems;
  }

  /** Sorts by start; cues of one start keep their order. */
  List<RawCue> sorted(List<RawCue> cues) {
    List<RawCue> sorted = new ArrayList<>();
    Duration above = Duration.ZERO;
    for (RawCue cue : cues) {
      RawCue inside = fromZeroOn(cue);
      Duration start = inside.time().start();
      if (start.compareTo(above) < 0) {
        problems.tally(
            cue.line(), "a cue that starts before the one above it; they were sorted by start");
      }
      above = start;
      sorted.add(inside);
    }
    sorted.sort(Comparator.comparing(cue -> cue.time().start()));
    return sorted;
  }

  private RawCue fromZeroOn(RawCue cue) {
    if (!cue.time().start().isNegative()) {
      return cue;
    }
    problems.tally(cue.line(), "a start before the recording; 0:00 was taken");
    return cue.withTime(cue.time().withStart(Duration.ZERO));
  }

  /** Removes what is there twice to the letter, as at the seams of joined parts. */
  List<RawCue> withoutCopies(List<RawCue> sorted) {
    List<RawCue> kept = new ArrayList<>();
    Set<Shown> shown = new HashSet<>();
    for (int at = 0; at < sorted.size(); at++) {
      RawCue cue = sorted.get(at);
      boolean isAnother = startsWithNext(sorted, at - 1);
      if (!isAnother) {
        shown.clear();
      }
      boolean isAlone = !isAnother && !startsWithNext(sorted, at);
      if (isAlone || shown.add(new Shown(cue.time().end(), cue.text()))) {
        kept.add(cue);
      } else {
        problems.tally(cue.line(), "a cue that is there twice with the same time; kept once");
      }
    }
    return kept;
  }

  /** Whether the cue at a place and the one behind it start at the same time. */
  private static boolean startsWithNext(List<RawCue> sorted, int at) {
    return at >= 0
        && at + 1 < sorted.size()
        && sorted.get(at).time().start().equals(sorted.get(at + 1).time().start());
  }

  /** What a cue shows, and until when. */
  private record Shown(Optional<Duration> end, String text) {}

  /** Gives a cue that does not last the start of the next one as its end. */
  List<RawCue> withEnds(List<RawCue> sorted) {
    List<RawCue> ended = new ArrayList<>(sorted);
    Optional<Duration> next = Optional.empty();
    Duration start = Duration.ZERO;
    for (int at = sorted.size() - 1; at >= 0; at--) {
      CueTime time = sorted.get(at).time();
      if (at + 1 < sorted.size() && !time.start().equals(start)) {
        next = Optional.of(start);
      }
      start = time.start();
      if (!time.lasts()) {
        reportEnd(sorted.get(at));
        ended.set(at, sorted.get(at).withTime(time.withEnd(next)));
      }
    }
    return ended;
  }

  private void reportEnd(RawCue cue) {
    problems.tally(
        cue.line(),
        cue.time().end().isEmpty()
            ? "a cue without an end; the next start was taken"
            : "an end that is not after its start; the next start was taken");
  }
}
