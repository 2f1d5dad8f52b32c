// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;

/**
 * The longest stretch of a run that may become the next passage, if the run continues after it. It
 * finds the border at which the passage should end.
 */
final class Window {
  private static final int NONE = -1;

  private final CueRun run;
  private final int from;
  private final int limit;
  private final int soonest;

  /**
   * A window.
   *
   * @param from where the passage starts
   * @param limit the last position at which it may end, after {@code from}
   */
  Window(CueRun run, int from, int limit) {
    this.run = run;
    this.from = from;
    this.limit = limit;
    this.soonest = limit - 2 * (limit - from) / 3;
  }

  /**
   * The last end of a sentence, unless that leaves less than a third of the window; else the
   * longest pause between two cues. If one cue fills the window: the last end of a text that fits,
   * else a cut in the text.
   */
  int border() {
    int sentence = lastSentenceEnd();
    if (sentence != NONE) {
      return sentence;
    }
    int last = lastWholeLine();
    int lastCue = lastEndOfCue(last);
    if (lastCue >= run.lineAt(from)) {
      return run.endOf(longestPause(lastCue));
    }
    return last >= run.lineAt(from) ? run.endOf(last) : cutInText();
  }

  private int lastSentenceEnd() {
    int first = run.lineAt(from);
    for (int at = run.lineAt(limit); at >= first && run.endOf(at) >= soonest; at--) {
      int end = lastSentenceEnd(at);
      if (end != SentenceEnds.NONE) {
        return run.startOf(at) + end;
      }
    }
    return NONE;
  }

  private int lastSentenceEnd(int at) {
    int start = run.startOf(at);
    int earliest = Math.max(soonest - start, earliestBorder(at));
    int latest = Math.min(limit - start, run.line(at).to());
    return SentenceEnds.last(run.line(at), Math.max(0, from - start), earliest, latest);
  }

  /** A cue in several languages has a border only after all of them. */
  private int earliestBorder(int at) {
    CuePiece line = run.line(at);
    if (line.cue().texts().size() == 1) {
      return 0;
    }
    return run.endsCue(at) ? line.to() : Integer.MAX_VALUE;
  }

  /** The last line that ends in the window; the one before its first line if there is none. */
  private int lastWholeLine() {
    int at = run.lineAt(limit);
    return run.endOf(at) <= limit ? at : at - 1;
  }

  private int lastEndOfCue(int lastWholeLine) {
    int at = lastWholeLine;
    while (at >= run.lineAt(from) && !run.endsCue(at)) {
      at--;
    }
    return at;
  }

  /** The line before the longest pause, the last of several; not in the first third. */
  private int longestPause(int last) {
    int best = last;
    for (int at = last - 1; at >= run.lineAt(from) && run.endOf(at) >= soonest; at--) {
      if (pauseAfter(at).compareTo(pauseAfter(best)) > 0) {
        best = at;
      }
    }
    return best;
  }

  /** Zero inside a cue, because its texts share one time. */
  private Duration pauseAfter(int line) {
    return Pauses.between(run.line(line).cue(), run.line(line + 1).cue());
  }

  private int cutInText() {
    int line = run.lineAt(from);
    int start = run.startOf(line);
    return start + new TextCut(run.line(line), from - start, limit - start).at(soonest - start);
  }
}
