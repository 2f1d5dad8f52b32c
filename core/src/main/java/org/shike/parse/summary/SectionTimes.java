// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.summary.Stamp.NextStart;
import org.shike.parse.summary.Stamp.Unknown;
import org.shike.parse.summary.Stamp.Written;
import org.shike.transcript.Message;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * Gives each section its range. A point lasts until the next section of its level or above starts,
 * or the section around it ends; a heading without a time spans the ranges directly below it.
 * Sections that contradict each other are kept as written and reported.
 */
final class SectionTimes {
  private static final int NONE = -1;

  private final List<DraftSection> drafts;
  private final int[] parents;
  private final List<Optional<TimeRange>> spans;
  private final ProblemLog problems;
  private final List<Section> sections = new ArrayList<>();

  private SectionTimes(List<DraftSection> drafts, List<DraftCue> cues, ProblemLog problems) {
    this.drafts = drafts;
    this.parents = Section.parents(drafts.stream().map(SectionTimes::untimed).toList());
    this.spans = SectionSpans.of(drafts, parents, cues);
    this.problems = problems;
  }

  static List<Section> resolve(
      List<DraftSection> drafts, List<DraftCue> cues, ProblemLog problems) {
    SectionTimes times = new SectionTimes(drafts, cues, problems);
    times.resolve();
    times.reportContradictions();
    return times.sections;
  }

  private void resolve() {
    int[] next = nextOfLevelOrAbove();
    for (int at = 0; at < drafts.size(); at++) {
      DraftSection draft = drafts.get(at);
      Optional<TimeRange> time = spans.get(at);
      if (draft.stamp().isPresent()) {
        time = Optional.of(range(at, draft.stamp().get(), next[at]));
      }
      sections.add(new Section(draft.title(), draft.level(), time));
    }
  }

  private TimeRange range(int at, Stamp stamp, int next) {
    Duration start = stamp.start().time();
    return new TimeRange(
        start,
        switch (stamp.end()) {
          case Written end -> writtenEnd(at, stamp, end.time());
          case Unknown end -> Optional.empty();
          case NextStart end ->
              Stream.concat(startOf(next).stream(), endAround(at).stream())
                  .filter(time -> time.compareTo(start) >= 0)
                  .min(Comparator.naturalOrder());
        });
  }

  private Optional<Duration> writtenEnd(int at, Stamp stamp, Timecode end) {
    if (stamp.isInverted()) {
      report(
          at,
          Message.of(
              "the section ends at %s, before its start at %s; the end was dropped",
              end.written(), written(at)));
    }
    return stamp.asWritten().end();
  }

  private Optional<Duration> startOf(int section) {
    return section == NONE
        ? Optional.empty()
        : drafts
            .get(section)
            .stamp()
            .map(stamp -> stamp.start().time())
            .or(() -> spans.get(section).map(TimeRange::start));
  }

  private Optional<Duration> endAround(int section) {
    for (int at = parents[section]; at >= 0; at = parents[at]) {
      Optional<Duration> end = sections.get(at).time().flatMap(TimeRange::end);
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  /** For each section, the next timed section that is not inside it. */
  private int[] nextOfLevelOrAbove() {
    int levels = 1 + drafts.stream().mapToInt(DraftSection::level).max().orElse(0);
    int[] nextOfLevel = filled(levels);
    int[] next = filled(drafts.size());
    for (int at = drafts.size() - 1; at >= 0; at--) {
      DraftSection draft = drafts.get(at);
      for (int level = 1; level <= draft.level(); level++) {
        next[at] = nearer(next[at], nextOfLevel[level]);
      }
      if (startOf(at).isPresent()) {
        nextOfLevel[draft.level()] = at;
      }
    }
    return next;
  }

  private static int nearer(int one, int other) {
    return one == NONE || (other != NONE && other < one) ? other : one;
  }

  private void reportContradictions() {
    int[] lastInside = filled(drafts.size() + 1);
    for (int at = 0; at < drafts.size(); at++) {
      if (drafts.get(at).stamp().filter(stamp -> !stamp.approximate()).isPresent()) {
        int around = parents[at] + 1;
        if (lastInside[around] != NONE) {
          reportOrder(lastInside[around], at);
        }
        lastInside[around] = at;
        reportOutside(at);
      }
    }
  }

  private void reportOrder(int before, int at) {
    TimeRange earlier = time(before);
    Duration start = time(at).start();
    if (start.compareTo(earlier.start()) < 0) {
      report(
          at,
          Message.of("%s comes after %s; both were kept as written", written(at), written(before)));
    } else if (earlier.end().filter(end -> start.compareTo(end) < 0).isPresent()) {
      report(
          at,
          Message.of(
              "%s is before the end of the section at %s; both were kept as written",
              written(at), written(before)));
    }
  }

  private void reportOutside(int at) {
    TimeRange time = time(at);
    Optional<TimeRange> around =
        parents[at] == NONE ? Optional.empty() : sections.get(parents[at]).time();
    if (around.filter(range -> !contains(range, time)).isPresent()) {
      report(
          at,
          Message.of(
              "%s is not inside the section around it; it was kept as written", written(at)));
    }
  }

  /** An unknown end is treated as inside if the start is. */
  static boolean contains(TimeRange around, TimeRange inside) {
    Duration last = inside.end().orElse(inside.start());
    return inside.start().compareTo(around.start()) >= 0
        && around.end().filter(end -> end.compareTo(last) < 0).isEmpty();
  }

  private TimeRange time(int section) {
    return sections.get(section).time().orElseThrow();
  }

  private String written(int section) {
    return drafts.get(section).stamp().orElseThrow().start().written();
  }

  private void report(int section, Message message) {
    problems.add(drafts.get(section).line(), message);
  }

  private static Section untimed(DraftSection draft) {
    return new Section(draft.title(), draft.level(), Optional.empty());
  }

  private static int[] filled(int length) {
    int[] filled = new int[length];
    Arrays.fill(filled, NONE);
    return filled;
  }
}
