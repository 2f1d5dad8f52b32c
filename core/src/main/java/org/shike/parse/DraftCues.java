// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * Gives each point its end: the start of the next point or the end of the innermost section around
 * it that has one, whichever is earlier. A point before the one above it, or behind the end of its
 * section, is kept as written and reported.
 */
final class DraftCues {
  private final List<Section> sections;
  private final int[] parents;
  private final List<DraftCue> drafts;
  private final List<Problem> problems;

  DraftCues(List<Section> sections, List<DraftCue> drafts, List<Problem> problems) {
    this.sections = sections;
    this.parents = Section.parents(sections);
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
      return Cue.untimed(draft.text()).withSection(draft.section());
    }
    Timecode start = draft.start().get();
    TimeRange time = new TimeRange(start.time(), end(draft, start, next));
    return Cue.timed(time, draft.text())
        .withTimestamp(start.written())
        .withSection(draft.section());
  }

  private Optional<Duration> end(DraftCue draft, Timecode start, Optional<DraftCue> next) {
    Optional<Duration> nextStart = next.flatMap(DraftCue::start).map(Timecode::time);
    if (nextStart.isPresent() && isBefore(nextStart.get(), start)) {
      reportOrder(next.orElseThrow(), start);
    }
    Optional<Duration> sectionEnd = sectionEnd(draft.section().orElse(-1));
    if (sectionEnd.isPresent() && isBefore(sectionEnd.get(), start)) {
      reportAfterSection(draft, start);
    }
    return Stream.concat(nextStart.stream(), sectionEnd.stream())
        .filter(end -> !isBefore(end, start))
        .min(Comparator.naturalOrder());
  }

  private static boolean isBefore(Duration time, Timecode start) {
    return time.compareTo(start.time()) < 0;
  }

  /** The end of a section or of the innermost one around it that has an end. */
  private Optional<Duration> sectionEnd(int section) {
    for (int at = section; at >= 0; at = parents[at]) {
      Optional<Duration> end = sections.get(at).time().flatMap(TimeRange::end);
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  private void reportOrder(DraftCue later, Timecode earlier) {
    String written = later.start().map(Timecode::written).orElse("");
    report(later, written + " comes after " + earlier.written() + "; both were kept as written");
  }

  private void reportAfterSection(DraftCue draft, Timecode start) {
    report(draft, start.written() + " is after the end of its section; it was kept as written");
  }

  private void report(DraftCue draft, String message) {
    problems.add(new Problem(draft.line(), 1, message));
  }
}
