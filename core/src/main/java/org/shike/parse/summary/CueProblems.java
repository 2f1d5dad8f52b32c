// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.time.Duration;
import java.util.Optional;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.summary.Stamp.Written;
import org.shike.transcript.Message;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/** Checks the times of cues in source order, and reports those that contradict it. */
final class CueProblems {
  private final ProblemLog problems;
  private Optional<DraftCue> before = Optional.empty();

  CueProblems(ProblemLog problems) {
    this.problems = problems;
  }

  /** A range inside the point it belongs to may start before the end of that point. */
  void checkOrder(DraftCue draft, Stamp stamp) {
    before.ifPresent(earlier -> checkOrder(earlier, draft, stamp));
    before = Optional.of(draft);
  }

  private void checkOrder(DraftCue earlier, DraftCue draft, Stamp stamp) {
    Timecode above = earlier.stamp().orElseThrow().start();
    TimeRange rangeAbove = earlier.stamp().orElseThrow().asWritten();
    String start = stamp.start().written();
    boolean isNested = draft.depth() > earlier.depth();
    if (isBefore(stamp.start(), above.time())) {
      report(
          draft,
          Message.of("%s comes after %s; both were kept as written", start, above.written()));
    } else if (stamp.isRange() && !isNested && isInside(stamp.start(), rangeAbove)) {
      report(
          draft,
          Message.of(
              "%s is before the end of the range at %s; both were kept as written",
              start, above.written()));
    }
  }

  void checkEnd(DraftCue draft, Stamp stamp, Written end) {
    if (stamp.isInverted()) {
      report(
          draft,
          Message.of(
              "%s is after its end, %s; the end was dropped",
              stamp.start().written(), end.time().written()));
    }
  }

  /** Checks that a time is inside the section around it. */
  void checkInside(DraftCue draft, Stamp stamp, TimeRange section) {
    TimeRange time = stamp.asWritten();
    String start = stamp.start().written();
    if (isBefore(stamp.start(), section.start())) {
      report(
          draft,
          Message.of("%s is before the start of its section; it was kept as written", start));
    } else if (section.end().filter(end -> end.compareTo(time.start()) < 0).isPresent()) {
      report(
          draft, Message.of("%s is after the end of its section; it was kept as written", start));
    } else if (!SectionTimes.contains(section, time)) {
      report(draft, Message.of("%s lasts longer than its section; it was kept as written", start));
    }
  }

  private static boolean isBefore(Timecode time, Duration other) {
    return time.time().compareTo(other) < 0;
  }

  private static boolean isInside(Timecode time, TimeRange range) {
    return range.end().filter(end -> isBefore(time, end)).isPresent();
  }

  private void report(DraftCue draft, Message message) {
    problems.add(draft.line(), message);
  }
}
