// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.parse.source.ProblemLog;
import org.shike.transcript.Message;

/**
 * Undoes captions that roll up: each cue repeats the previous line and adds a new one below it;
 * cues of 10 milliseconds between them add nothing. In the result every line appears once, from its
 * first appearance on.
 */
public final class RollUp {
  /** More lines than any screen shows, but few enough to compare cheaply. */
  private static final int MAX_ROWS = 4;

  /** No pause between two cues of one roll is longer. */
  private static final long MAX_GAP_MILLIS = 100;

  /** This many cues that overlap the next one are not a coincidence. */
  private static final int MIN_OVERLAPS = 3;

  private final List<RawCue> cues;
  private final ProblemLog problems;

  public RollUp(List<RawCue> cues, ProblemLog problems) {
    this.cues = cues;
    this.problems = problems;
  }

  /** The cues as they are said. */
  public List<RawCue> undone() {
    if (repeatsLines()) {
      return clipped(withoutRepeatedLines());
    }
    return runsOver() ? clipped(cues) : cues;
  }

  /** Whether most cues repeat the one before, and at least one of them adds something new below. */
  private boolean repeatsLines() {
    int neighbours = 0;
    int repeating = 0;
    boolean rolls = false;
    for (int at = 1; at < cues.size(); at++) {
      int rows = repeatedRows(at);
      neighbours += isAttached(at) ? 1 : 0;
      repeating += rows > 0 ? 1 : 0;
      rolls |= rows > 0 && rows < cues.get(at).lines().size();
    }
    return rolls && repeating >= 2 && repeating * 2 >= neighbours;
  }

  /** Whether most cues are still shown when the next one starts. */
  private boolean runsOver() {
    int over = 0;
    for (int at = 1; at < cues.size(); at++) {
      CueTime before = cues.get(at - 1).time();
      CueTime time = cues.get(at).time();
      boolean isLater = !before.start().equals(time.start());
      over += isLater && before.isLongerThanUntil(time) ? 1 : 0;
    }
    return over >= MIN_OVERLAPS && over * 4 >= (cues.size() - 1) * 3;
  }

  /** How many lines at the top of a cue were the last ones of the cue before. */
  private int repeatedRows(int at) {
    List<CueLine> lines = cues.get(at).lines();
    List<CueLine> before = cues.get(at - 1).lines();
    boolean mayRoll = isAttached(at) && cues.get(at).others().equals(cues.get(at - 1).others());
    int rows = mayRoll ? Math.min(MAX_ROWS, Math.min(lines.size(), before.size())) : 0;
    while (rows > 0 && !isTail(before, lines, rows)) {
      rows--;
    }
    return rows;
  }

  /** Whether the last lines of a cue are the first lines of the next. */
  private static boolean isTail(List<CueLine> before, List<CueLine> lines, int rows) {
    int from = before.size() - rows;
    for (int at = 0; at < rows; at++) {
      if (!before.get(from + at).text().equals(lines.get(at).text())) {
        return false;
      }
    }
    return true;
  }

  private boolean isAttached(int at) {
    Optional<Duration> end = cues.get(at - 1).time().end();
    Duration start = cues.get(at).time().start();
    return end.isEmpty() || start.minus(end.get()).toMillis() <= MAX_GAP_MILLIS;
  }

  private List<RawCue> withoutRepeatedLines() {
    List<RawCue> said = new ArrayList<>();
    for (int at = 0; at < cues.size(); at++) {
      RawCue cue = cues.get(at);
      int rows = at == 0 ? 0 : repeatedRows(at);
      if (rows < cue.lines().size()) {
        said.add(cue.withLines(cue.lines().subList(rows, cue.lines().size())));
      }
    }
    return said;
  }

  /** Lets each cue end when the next one starts. */
  private List<RawCue> clipped(List<RawCue> said) {
    List<RawCue> clipped = new ArrayList<>(said);
    for (int at = 1; at < said.size(); at++) {
      RawCue before = said.get(at - 1);
      CueTime next = said.get(at).time();
      if (before.time().isLongerThanUntil(next) && !before.time().start().equals(next.start())) {
        problems.tally(
            before.line(),
            Message.of("a cue that runs past the start of the next one; it was cut there"));
        clipped.set(at - 1, before.withTime(before.time().withEnd(Optional.of(next.start()))));
      }
    }
    return clipped;
  }
}
