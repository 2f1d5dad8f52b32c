// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.summary.Stamp.NextStart;
import org.shike.parse.summary.Stamp.Unknown;
import org.shike.parse.summary.Stamp.Written;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;

/**
 * Gives each cue its time. A point ends where the next point or section starts, or where the
 * innermost section around it with an end ends, whichever is earlier. A time that is before the one
 * above it, or outside its section, is kept as written and reported.
 */
final class DraftCues {
  private final List<Section> sections;
  private final List<DraftSection> draftSections;
  private final List<DraftCue> drafts;
  private final int[] parents;
  private final CueProblems problems;

  DraftCues(
      List<DraftSection> draftSections,
      List<Section> sections,
      List<DraftCue> drafts,
      ProblemLog problems) {
    this.draftSections = draftSections;
    this.sections = sections;
    this.drafts = drafts;
    this.parents = Section.parents(sections);
    this.problems = new CueProblems(problems);
  }

  List<Cue> withEnds() {
    List<Optional<Duration>> nextStarts = nextStarts();
    List<Cue> cues = new ArrayList<>();
    for (int at = 0; at < drafts.size(); at++) {
      DraftCue draft = drafts.get(at);
      cues.add(
          switch (draft.time()) {
            case DraftTime.Own own -> timed(draft, own.stamp(), nextStarts.get(at));
            case DraftTime.OfPoint of -> belonging(draft, cues.get(of.point()));
            case DraftTime.OfSection of -> inSection(draft, of.section());
            case DraftTime.None none -> cue(draft, Optional.empty(), TimeBasis.NONE, "");
          });
    }
    return cues;
  }

  private Cue timed(DraftCue draft, Stamp stamp, Optional<Duration> nextStart) {
    problems.checkOrder(draft, stamp);
    timeAround(draft.section()).ifPresent(around -> problems.checkInside(draft, stamp, around));
    TimeRange time = new TimeRange(stamp.start().time(), end(draft, stamp, nextStart));
    TimeBasis basis = stamp.approximate() ? TimeBasis.APPROXIMATE : TimeBasis.CUE;
    return cue(draft, Optional.of(time), basis, stamp.start().written());
  }

  private Optional<Duration> end(DraftCue draft, Stamp stamp, Optional<Duration> nextStart) {
    return switch (stamp.end()) {
      case Written end -> {
        problems.checkEnd(draft, stamp, end);
        yield stamp.asWritten().end();
      }
      case NextStart end -> endOfPoint(draft, stamp, nextStart);
      case Unknown end -> Optional.empty();
    };
  }

  private Cue belonging(DraftCue draft, Cue point) {
    return cue(draft, point.time(), point.basis(), point.timestamp());
  }

  private Cue inSection(DraftCue draft, int section) {
    Stamp stamp = draftSections.get(section).stamp().orElseThrow();
    TimeBasis basis = stamp.approximate() ? TimeBasis.APPROXIMATE : TimeBasis.SECTION;
    return cue(draft, sections.get(section).time(), basis, stamp.start().written());
  }

  /** The only place where cues are made. */
  private static Cue cue(
      DraftCue draft, Optional<TimeRange> time, TimeBasis basis, String timestamp) {
    Cue cue =
        time.map(range -> Cue.timed(range, draft.text()).withBasis(basis).withTimestamp(timestamp))
            .orElseGet(() -> Cue.untimed(draft.text()));
    return cue.withSpeaker(draft.speaker()).withSection(draft.section());
  }

  private Optional<Duration> endOfPoint(DraftCue draft, Stamp stamp, Optional<Duration> nextStart) {
    return Stream.concat(nextStart.stream(), endAround(draft.section()).stream())
        .filter(end -> end.compareTo(stamp.start().time()) >= 0)
        .min(Comparator.naturalOrder());
  }

  /** For each cue, the start of the next section or cue with its own time. */
  private List<Optional<Duration>> nextStarts() {
    List<Optional<Duration>> starts = new ArrayList<>();
    Optional<Duration> next = Optional.empty();
    int section = sections.size() - 1;
    for (int at = drafts.size() - 1; at >= 0; at--) {
      DraftCue draft = drafts.get(at);
      for (; section >= 0 && draftSections.get(section).line() > draft.line(); section--) {
        next = startOr(draftSections.get(section).stamp(), next);
      }
      starts.add(next);
      next = startOr(draft.stamp(), next);
    }
    return starts.reversed();
  }

  private static Optional<Duration> startOr(Optional<Stamp> stamp, Optional<Duration> next) {
    return stamp.map(written -> written.start().time()).or(() -> next);
  }

  private Optional<TimeRange> timeAround(OptionalInt section) {
    for (int at = section.orElse(-1); at >= 0; at = parents[at]) {
      if (sections.get(at).time().isPresent()) {
        return sections.get(at).time();
      }
    }
    return Optional.empty();
  }

  private Optional<Duration> endAround(OptionalInt section) {
    for (int at = section.orElse(-1); at >= 0; at = parents[at]) {
      Optional<Duration> end = sections.get(at).time().flatMap(TimeRange::end);
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }
}
