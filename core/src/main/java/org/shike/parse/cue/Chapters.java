// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;

/** The chapters of a recording as sections, and the cues in them. */
final class Chapters {
  private final List<Chapter> chapters;
  private final NavigableMap<Duration, Integer> starts = new TreeMap<>();

  /** Sorts them by start; a chapter without an end lasts until the next one starts. */
  Chapters(List<Chapter> noted) {
    chapters = new ArrayList<>(noted);
    chapters.sort(Comparator.comparing(chapter -> chapter.time().start()));
    for (int at = 0; at < chapters.size(); at++) {
      Chapter chapter = chapters.get(at);
      Optional<Duration> next =
          at + 1 < chapters.size()
              ? Optional.of(chapters.get(at + 1).time().start())
              : Optional.empty();
      if (!chapter.time().lasts()) {
        chapters.set(at, chapter.withTime(chapter.time().withEnd(next)));
      }
      starts.put(chapter.time().start(), at);
    }
  }

  List<Section> sections() {
    return chapters.stream()
        .map(chapter -> new Section(chapter.title(), 1, Optional.of(chapter.time().range())))
        .toList();
  }

  /**
   * The cues, each in its section. A section without text would not be found, so its title becomes
   * a cue.
   *
   * @param cues by ascending start
   */
  List<Cue> around(List<Cue> cues) {
    if (chapters.isEmpty()) {
      return cues;
    }
    List<Cue> placed = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (Cue cue : cues) {
      OptionalInt chapter = chapter(cue.time().orElseThrow().start());
      chapter.ifPresent(used::add);
      placed.add(cue.withSection(chapter));
    }
    for (int at = 0; at < chapters.size(); at++) {
      if (!used.contains(at)) {
        placed.add(title(at));
      }
    }
    placed.sort(Comparator.comparing(cue -> cue.time().orElseThrow().start()));
    return placed;
  }

  private OptionalInt chapter(Duration time) {
    Map.Entry<Duration, Integer> begun = starts.floorEntry(time);
    return begun != null && lasts(chapters.get(begun.getValue()), time)
        ? OptionalInt.of(begun.getValue())
        : OptionalInt.empty();
  }

  private static boolean lasts(Chapter chapter, Duration time) {
    return chapter.time().end().map(end -> end.compareTo(time) > 0).orElse(true);
  }

  private Cue title(int at) {
    Chapter chapter = chapters.get(at);
    return Cue.timed(chapter.time().range(), chapter.title())
        .withTimestamp(chapter.time().written())
        .withSection(OptionalInt.of(at));
  }
}
