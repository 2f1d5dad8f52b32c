// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shike.passage.PassageSplitters;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/**
 * A part of a long text. It starts and ends where a passage might, if possible with a sentence.
 *
 * @param range of the text
 * @param different how many different marked texts are in it
 */
record SnippetWindow(TextRange range, long different) {
  /** The start and end of a window may move by a fifth of its length. */
  private static final int PIECES = 5;

  /**
   * The part that best shows what matched: the middle one of those with the most different marks,
   * so that there is text before and after them. Parts with the first mark are preferred, because
   * the moment starts there.
   *
   * @param most the maximum length of the part in UTF-16 code units, 1 or more
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

  /** The window in which the first mark begins, if no window contains a whole mark. */
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

  /** The pieces between the places where the text may be cut. */
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
