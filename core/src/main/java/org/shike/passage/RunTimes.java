// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

/** How far a passage in a run may reach before it takes too long. */
final class RunTimes {
  /**
   * A part of a run whose time cannot be divided: a timed word with what follows it up to the next
   * one, or a cue without timed words.
   *
   * @param spokenTo after the last code unit of the word or cue
   * @param to after what follows it
   */
  private record Stretch(int spokenTo, int to, Duration start, Duration end) {}

  private final Duration longest;
  private final List<Stretch> stretches = new ArrayList<>();

  RunTimes(CueRun run, Duration longest) {
    this.longest = longest;
    for (int line = 0; line < run.lines().size(); line++) {
      if (run.endsCue(line)) {
        add(run.line(line), run.startOf(line));
      }
    }
  }

  /**
   * How far a passage from {@code from} may reach: at most to {@code limit}, and not beyond the
   * longest time, but in any case past the first stretch.
   */
  int reach(int from, int limit) {
    int at = firstSpokenAfter(from);
    if (at == stretches.size()) {
      return limit;
    }
    Duration start = stretches.get(at).start();
    while (stretches.get(at).to() < limit && at + 1 < stretches.size()) {
      if (stretches.get(at + 1).end().minus(start).compareTo(longest) > 0) {
        return stretches.get(at).to();
      }
      at++;
    }
    return limit;
  }

  private void add(CuePiece line, int start) {
    if (isDividedByWords(line)) {
      for (int word = 0; word < line.words().size(); word++) {
        stretches.add(word(line, start, word));
      }
    } else {
      int to = start + line.to();
      Optional<TimeRange> whole = line.cue().time();
      whole.ifPresent(time -> stretches.add(new Stretch(to, to, time.start(), end(time))));
    }
  }

  /** The words of one language do not divide the others. */
  private static boolean isDividedByWords(CuePiece line) {
    return TimedWords.areIn(line) && line.cue().texts().size() == 1;
  }

  private static Stretch word(CuePiece line, int start, int index) {
    List<Word> words = line.words();
    TimeRange time = words.get(index).time();
    TimeRange whole = line.cue().time().orElse(time);
    Duration from = index == 0 ? whole.start() : time.start();
    if (index + 1 == words.size()) {
      int to = start + line.to();
      return new Stretch(to, to, from, whole.end().orElse(end(time)));
    }
    int to = start + words.get(index + 1).from();
    Duration end = TimedWords.endOf(line, index).orElse(from);
    return new Stretch(start + words.get(index).to(), to, from, end);
  }

  private static Duration end(TimeRange time) {
    return time.end().orElse(time.start());
  }

  /** The index of the first stretch that is spoken past the position. */
  private int firstSpokenAfter(int position) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).spokenTo() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
