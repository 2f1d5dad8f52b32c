// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.TimeRange;

/** The time spanned by the ranges directly below a heading without a time. */
final class SectionSpans {
  private SectionSpans() {}

  /**
   * The span of each section; empty if there are no such ranges, or if the section or one around it
   * has a written time, which its texts take.
   */
  static List<Optional<TimeRange>> of(
      List<DraftSection> sections, int[] parents, List<DraftCue> cues) {
    List<List<DraftCue>> inside = new ArrayList<>();
    sections.forEach(section -> inside.add(new ArrayList<>()));
    for (DraftCue cue : cues) {
      if (cue.section().isPresent() && cue.stamp().isPresent()) {
        inside.get(cue.section().getAsInt()).add(cue);
      }
    }
    boolean[] isTimed = new boolean[sections.size()];
    List<Optional<TimeRange>> spans = new ArrayList<>();
    for (int at = 0; at < isTimed.length; at++) {
      int around = parents[at];
      isTimed[at] = sections.get(at).stamp().isPresent() || (around >= 0 && isTimed[around]);
      spans.add(isTimed[at] ? Optional.empty() : span(inside.get(at)));
    }
    return spans;
  }

  private static Optional<TimeRange> span(List<DraftCue> cues) {
    boolean hasRange = cues.stream().anyMatch(SectionSpans::isRangeOutsideLists);
    List<TimeRange> times =
        cues.stream().map(cue -> cue.stamp().orElseThrow().asWritten()).toList();
    Optional<Duration> start =
        times.stream().map(TimeRange::start).min(Comparator.naturalOrder()).filter(s -> hasRange);
    boolean hasOpenEnd = times.stream().anyMatch(time -> time.end().isEmpty());
    Optional<Duration> end =
        times.stream()
            .flatMap(time -> time.end().stream())
            .max(Comparator.naturalOrder())
            .filter(last -> !hasOpenEnd);
    return start.map(first -> new TimeRange(first, end));
  }

  private static boolean isRangeOutsideLists(DraftCue cue) {
    return cue.depth() == SummaryBlock.NO_LIST && cue.stamp().orElseThrow().isRange();
  }
}
