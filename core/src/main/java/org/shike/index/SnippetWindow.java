// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/**
 * A part of a long text. It starts and ends where a passage might, with a sentence where it can.
 *
 * @param range of the text
 * @param different how many marks in it say something else
 */
record SnippetWindow(TextRange range, long different) {
  /** A window has borders of a fifth of its length to choose from. */
  private static final int PIECES = 5;

  /**
   * The part that shows best what matched: of those with most different marks the middle one, so
   * that something is read before and behind them. Parts with the first mark are preferred to
   * others, as the moment starts there.
   *
   * @param most UTF-16 code units of the part, 1 or more
   */
  static TextRange best(String text, List<TextRange> marks, int most) {
    if (text.length() <= most) {
      return new TextRange(0, text.length());
    }
    List<SnippetWindow> all = all(text, marks, most);
    long different = all.stream().mapToLong(SnippetWindow::different).max().orElseThrow();
    List<SnippetWindow> best =
        all.stream().filter(window -> window.different() == different).toList();
    return different > 0 ? middle(best, marks.getFirst()) : first(all, marks);
  }

  private static TextRange middle(List<SnippetWindow> best, TextRange mark) {
    List<SnippetWindow> early = best.stream().filter(window -> window.holds(mark)).toList();
    List<SnippetWindow> chosen = early.isEmpty() ? best : early;
    return chosen.get(chosen.size() / 2).range();
  }

  private boolean holds(TextRange mark) {
    return mark.from() >= range.from() && mark.to() <= range.to();
  }

  /** The window in which a mark begins that is longer than any. */
  private static TextRange first(List<SnippetWindow> all, List<TextRange> marks) {
    return all.stream()
        .map(SnippetWindow::range)
        .filter(range -> !marks.isEmpty() && range.to() > marks.getFirst().from())
        .findFirst()
        .orElse(all.getFirst().range());
  }

  private static List<SnippetWindow> all(String text, List<TextRange> marks, int most) {
    List<TextRange> pieces = pieces(text, Math.max(1, most / PIECES));
    List<SnippetWindow> windows = new ArrayList<>();
    int last = 0;
    for (int first = 0; first < pieces.size(); first++) {
      last = Math.max(last, first);
      int latest = pieces.get(first).from() + most;
      while (last + 1 < pieces.size() && pieces.get(last + 1).to() <= latest) {
        last++;
      }
      TextRange range = new TextRange(pieces.get(first).from(), pieces.get(last).to());
      windows.add(new SnippetWindow(range, different(text, marks, range)));
    }
    return windows;
  }

  /** Where the text might be cut. */
  private static List<TextRange> pieces(String text, int most) {
    Transcript alone = Transcript.of("text", "", List.of(Cue.untimed(text)));
    return PassageSplitters.byCue(most).split(alone).stream()
        .flatMap(passage -> passage.pieces().stream())
        .map(piece -> new TextRange(piece.from(), piece.to()))
        .toList();
  }

  private static long different(String text, List<TextRange> marks, TextRange range) {
    return marks.stream()
        .filter(mark -> mark.from() >= range.from() && mark.to() <= range.to())
        .map(mark -> text.substring(mark.from(), mark.to()).toLowerCase(Locale.ROOT))
        .distinct()
        .count();
  }
}
