// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * Gives each point its end: the start of the next point in its section, else the end of the
 * section, else the start of the next point anywhere. A point that is not after the one before it
 * is kept as written, and reported.
 */
final class DraftCues {
  private final List<Section> sections;
  private final List<DraftCue> drafts;
  private final List<Problem> problems;

  DraftCues(List<Section> sections, List<DraftCue> drafts, List<Problem> problems) {
    this.sections = sections;
    this.drafts = drafts;
    this.problems = problems;
  }

  List<Cue> withEnds() {
    List<Cue> cues = new ArrayList<>();
    Optional<DraftCue> next = Optional.empty();
    for (int i = drafts.size() - 1; i >= 0; i--) {
      DraftCue draft = drafts.get(i);
      cues.add(cue(draft, next));
      next = draft.start().isPresent() ? Optional.of(draft) : next;
    }
    Collections.reverse(cues);
    return cues;
  }

  private Cue cue(DraftCue draft, Optional<DraftCue> next) {
    if (draft.start().isEmpty()) {
      return new Cue(
          Optional.empty(), TimeBasis.NONE, "", Optional.empty(), draft.section(), draft.text());
    }
    Timecode start = draft.start().get();
    TimeRange time = new TimeRange(start.time(), end(draft, start, next));
    return new Cue(
        Optional.of(time),
        TimeBasis.CUE,
        start.written(),
        Optional.empty(),
        draft.section(),
        draft.text());
  }

  private Optional<Duration> end(DraftCue draft, Timecode start, Optional<DraftCue> next) {
    Optional<Duration> nextStart = next.flatMap(DraftCue::start).map(Timecode::time);
    if (nextStart.isPresent() && isBefore(nextStart.get(), start)) {
      reportOrder(next.orElseThrow(), start);
    }
    boolean isLast = next.isEmpty() || !next.get().section().equals(draft.section());
    Optional<Duration> sectionEnd = isLast ? sectionEnd(draft.section()) : Optional.empty();
    if (sectionEnd.isPresent() && isBefore(sectionEnd.get(), start)) {
      reportAfterSection(draft, start);
    }
    return sectionEnd.or(() -> nextStart).filter(end -> !isBefore(end, start));
  }

  private static boolean isBefore(Duration time, Timecode start) {
    return time.compareTo(start.time()) < 0;
  }

  private Optional<Duration> sectionEnd(OptionalInt section) {
    return section.isPresent()
        ? sections.get(section.getAsInt()).time().flatMap(TimeRange::end)
        : Optional.empty();
  }

  private void reportOrder(DraftCue later, Timecode earlier) {
    String written = later.start().map(Timecode::written).orElse("");
    report(later, written + " comes after " + earlier.written() + "; both were kept as written");
  }

  private void reportAfterSection(DraftCue draft, Timecode start) {
    report(draft, start.written() + " is after the end of its section; its own end is left open");
  }

  private void report(DraftCue draft, String message) {
    problems.add(new Problem(draft.line(), 1, message));
  }
}
