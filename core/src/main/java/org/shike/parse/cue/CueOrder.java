// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.CueText;
import org.shike.transcript.Message;

/** Puts cues in time order, and gives each a time that is a valid range. */
public final class CueOrder {
  private final ProblemLog problems;

  public CueOrder(ProblemLog problems) {
    this.problems = problems;
  }

  /** Sorts by start; cues with the same start keep their order. */
  public List<RawCue> sorted(List<RawCue> cues) {
    Duration above = Duration.ZERO;
    for (RawCue cue : cues) {
      Duration start = heard(cue);
      if (start.compareTo(above) < 0) {
        problems.tally(
            cue.line(),
            Message.of("a cue that starts before the one above it; they were sorted by start"));
      }
      above = start;
    }
    List<RawCue> sorted = new ArrayList<>(cues);
    sorted.sort(Comparator.comparing(CueOrder::heard));
    return sorted;
  }

  /** When a cue starts in the recording, which begins at zero. */
  private static Duration heard(RawCue cue) {
    return cue.time().start().isNegative() ? Duration.ZERO : cue.time().start();
  }

  /** Removes exact duplicates, which occur where parts were joined. */
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
      if (isAlone || shown.add(new Shown(cue.time().end(), cue.text(), cue.others()))) {
        kept.add(cue);
      } else {
        problems.tally(
            cue.line(), Message.of("a cue that appears twice with the same time; kept once"));
      }
    }
    return kept;
  }

  /** Whether the cue at {@code at} and the next one start at the same time. */
  private static boolean startsWithNext(List<RawCue> sorted, int at) {
    return at >= 0
        && at + 1 < sorted.size()
        && sorted.get(at).time().start().equals(sorted.get(at + 1).time().start());
  }

  /** What a cue shows, and until when. */
  private record Shown(Optional<Duration> end, String text, List<CueText> others) {}

  /**
   * Gives a cue that takes no time the start of the next one as its end. A cue that starts before
   * the recording starts with it; if it also ends before the recording, its end is not known.
   */
  public List<RawCue> withEnds(List<RawCue> sorted) {
    List<RawCue> ended = new ArrayList<>(sorted);
    Optional<Duration> next = Optional.empty();
    Duration start = Duration.ZERO;
    for (int at = sorted.size() - 1; at >= 0; at--) {
      CueTime time = sorted.get(at).time();
      if (at + 1 < sorted.size() && !heard(sorted.get(at)).equals(start)) {
        next = Optional.of(start);
      }
      start = heard(sorted.get(at));
      if (time.start().isNegative()) {
        ended.set(at, fromZeroOn(sorted.get(at)));
      } else if (!time.lasts()) {
        reportEnd(sorted.get(at));
        ended.set(at, sorted.get(at).withTime(time.withEnd(next)));
      }
    }
    return ended;
  }

  private RawCue fromZeroOn(RawCue cue) {
    Optional<Duration> end = cue.time().end().filter(Duration::isPositive);
    problems.tally(
        cue.line(),
        end.isPresent()
            ? Message.of("a start before the recording; 0:00 was used")
            : Message.of("a cue before the recording; 0:00 was used, and its end is not known"));
    return cue.withTime(cue.time().withStart(Duration.ZERO).withEnd(end));
  }

  private void reportEnd(RawCue cue) {
    problems.tally(
        cue.line(),
        cue.time().end().isEmpty()
            ? Message.of("a cue without an end; the next start was used")
            : Message.of("an end that is not after its start; the next start was used"));
  }
}
