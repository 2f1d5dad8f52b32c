// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.shike.transcript.Cue;

/**
 * Neighbouring cues that may share a passage, as one text in which line ends join all texts of all
 * cues. Its positions are UTF-16 code units of that text; its lines are the texts.
 */
final class CueRun {
  private final List<CuePiece> lines;
  private final int[] starts;
  private final int length;

  CueRun(List<Cue> cues) {
    this.lines = Passage.of(cues).pieces();
    this.starts = new int[lines.size()];
    int start = 0;
    for (int line = 0; line < starts.length; line++) {
      starts[line] = start;
      start += lines.get(line).to() + 1;
    }
    this.length = start - 1;
  }

  /** Cuts a transcript where a cue may not share a passage with the one before it. */
  static List<CueRun> of(List<Cue> cues, BiPredicate<Cue, Cue> mayShare) {
    List<CueRun> runs = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= cues.size(); at++) {
      if (at == cues.size() || !mayShare.test(cues.get(at - 1), cues.get(at))) {
        runs.add(new CueRun(cues.subList(from, at)));
        from = at;
      }
    }
    return runs;
  }

  int length() {
    return length;
  }

  /** The whole texts in order. */
  List<CuePiece> lines() {
    return lines;
  }

  CuePiece line(int index) {
    return lines.get(index);
  }

  int startOf(int line) {
    return starts[line];
  }

  int endOf(int line) {
    return starts[line] + lines.get(line).to();
  }

  /** Whether it is the last text of its cue. */
  boolean endsCue(int line) {
    CuePiece text = lines.get(line);
    return text.textIndex() + 1 == text.cue().texts().size();
  }

  /** The line a position belongs to; the line end after a text belongs to that text. */
  int lineAt(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found < 0 ? -found - 2 : found;
  }

  /**
   * Where the next passage starts after one that ends at {@code end}: not with the joining line
   * end.
   */
  int nextStart(int end) {
    return end == endOf(lineAt(end)) ? end + 1 : end;
  }

  Passage passage(int from, int to) {
    List<CuePiece> pieces = new ArrayList<>();
    for (int line = lineAt(from); line < lines.size() && starts[line] < to; line++) {
      CuePiece whole = lines.get(line);
      int start = Math.max(from, starts[line]) - starts[line];
      int end = Math.min(to, endOf(line)) - starts[line];
      pieces.add(new CuePiece(whole.cue(), whole.textIndex(), start, end));
    }
    return new Passage(pieces);
  }
}
