// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shike.search.Moment;
import org.shike.search.SearchResult;
import org.shike.transcript.TimeRange;

/**
 * A moment as subtitles show it.
 *
 * @param time with an end that is after its start
 * @param moment what is shown
 */
record MomentCue(TimeRange time, Moment moment) {
  /** How long a moment is shown at most of which nobody knows when it ends. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /**
   * The timed moments, a list for each transcript, in the order in which the result first names
   * them; in a transcript by their start.
   */
  static List<List<MomentCue>> of(SearchResult result) {
    Map<String, List<Moment>> transcripts =
        result.moments().stream()
            .filter(moment -> moment.time().isPresent())
            .sorted(Comparator.comparing(MomentCue::start))
            .collect(Collectors.groupingBy(Moment::transcriptId));
    Map<String, List<MomentCue>> cues = new LinkedHashMap<>();
    for (Moment moment : result.moments()) {
      List<Moment> ordered = transcripts.getOrDefault(moment.transcriptId(), List.of());
      cues.computeIfAbsent(moment.transcriptId(), id -> ofOne(ordered));
    }
    return cues.values().stream().filter(list -> !list.isEmpty()).toList();
  }

  private static List<MomentCue> ofOne(List<Moment> ordered) {
    List<MomentCue> cues = new ArrayList<>();
    for (int at = 0; at < ordered.size(); at++) {
      Moment moment = ordered.get(at);
      Optional<Duration> next =
          ordered.subList(at, ordered.size()).stream()
              .map(MomentCue::start)
              .filter(start -> start.compareTo(start(moment)) > 0)
              .findFirst();
      cues.add(new MomentCue(TimeRange.of(start(moment), end(moment, next)), moment));
    }
    return cues;
  }

  private static Duration start(Moment moment) {
    return moment.start().orElseThrow();
  }

  private static Duration end(Moment moment, Optional<Duration> next) {
    Duration latest = start(moment).plus(LONGEST);
    return moment
        .end()
        .filter(end -> end.compareTo(start(moment)) > 0)
        .orElseGet(() -> next.filter(start -> start.compareTo(latest) < 0).orElse(latest));
  }

  /** The line of its times, with the sign that the format has before milliseconds. */
  String times(char point) {
    return written(time.start(), point) + " --> " + written(time.end().orElseThrow(), point);
  }

  private static String written(Duration time, char point) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        point,
        time.toMillisPart());
  }
}
