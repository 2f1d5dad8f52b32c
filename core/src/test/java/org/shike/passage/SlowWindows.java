// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;

/** Passages bounded by characters alone, found by looking at every position for every rule. */
final class SlowWindows {
  private final List<Cue> cues;
  private final int bound;
  private final String text;

  SlowWindows(List<Cue> cues, int bound) {
    this.cues = cues;
    this.bound = bound;
    this.text = cues.stream().map(Cue::text).collect(Collectors.joining("\n"));
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = end(from);
      texts.add(text.substring(from, to));
      from = isCueEnd(to) ? to + 1 : to;
    }
    return texts;
  }

  private int end(int from) {
    int limit = from + bound;
    if (limit >= text.length()) {
      return text.length();
    }
    int soonest = from + (int) Math.ceil(bound / 3.0);
    return last(soonest, limit, at -> isCut(at) && isBehindASentence(from, at))
        .or(() -> longestPause(soonest, limit))
        .or(() -> last(from + 1, limit, this::isCueEnd))
        .or(() -> last(soonest, limit, at -> isCut(at) && isBehindPunctuation(from, at)))
        .or(() -> last(from + 1, limit, this::isCut))
        .orElseGet(
            () -> IntStream.range(limit, text.length() + 1).filter(this::isCut).min().getAsInt());
  }

  private Optional<Integer> longestPause(int soonest, int limit) {
    return IntStream.rangeClosed(soonest, limit)
        .filter(this::isCueEnd)
        .boxed()
        .max(
            Comparator.comparing((Integer end) -> pauseBehind(cueAt(end)))
                .thenComparing(end -> end));
  }

  private static Optional<Integer> last(int from, int to, IntPredicate rule) {
    return IntStream.rangeClosed(from, to).filter(rule).boxed().max(Comparator.naturalOrder());
  }

  private boolean isCut(int at) {
    int cue = cueAt(at);
    int local = at - startOf(cue);
    return isCueEnd(at) || (local > 0 && SlowCuts.isAllowed(cues.get(cue), textOf(cue), local));
  }

  private boolean isBehindASentence(int from, int at) {
    int cue = cueAt(at);
    int start = startOf(cue);
    return SlowCuts.isBehindASentence(textOf(cue), Math.max(0, from - start), at - start);
  }

  private boolean isBehindPunctuation(int from, int at) {
    int cue = cueAt(at);
    int start = startOf(cue);
    return SlowCuts.isBehindPunctuation(textOf(cue), Math.max(0, from - start), at - start);
  }

  private boolean isCueEnd(int at) {
    int cue = cueAt(at);
    return at == startOf(cue) + textOf(cue).length();
  }

  private int cueAt(int position) {
    int cue = 0;
    while (cue + 1 < cues.size() && startOf(cue + 1) <= position) {
      cue++;
    }
    return cue;
  }

  private int startOf(int cue) {
    return cues.subList(0, cue).stream().mapToInt(before -> before.text().length() + 1).sum();
  }

  private String textOf(int cue) {
    return cues.get(cue).text();
  }

  private Duration pauseBehind(int cue) {
    Optional<Duration> end = cues.get(cue).time().flatMap(TimeRange::end);
    Duration next = cues.get(cue + 1).time().orElseThrow().start();
    return end.map(next::minus).orElse(Duration.ZERO);
  }
}
