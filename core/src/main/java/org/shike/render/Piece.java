// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shike.search.Highlight;
import org.shike.search.Snippet;

/**
 * A part of a snippet, highlighted as a whole or not at all.
 *
 * @param text never empty
 * @param isMarked whether it is a highlight
 */
record Piece(String text, boolean isMarked) {
  private static final String LEFT_OUT = "…";

  /** The pieces of a snippet in order; there is a piece between two highlights. */
  static List<Piece> of(Snippet snippet) {
    List<Piece> pieces = new ArrayList<>();
    String before = snippet.isCutBefore() ? LEFT_OUT : "";
    int done = 0;
    for (Highlight mark : snippet.highlights()) {
      addUnmarked(before + snippet.text().substring(done, mark.from()), pieces);
      before = "";
      pieces.add(new Piece(snippet.text().substring(mark.from(), mark.to()), true));
      done = mark.to();
    }
    String after = snippet.isCutAfter() ? LEFT_OUT : "";
    addUnmarked(before + snippet.text().substring(done) + after, pieces);
    return pieces;
  }

  private static void addUnmarked(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, false));
    }
  }

  Piece map(UnaryOperator<String> change) {
    return new Piece(change.apply(text), isMarked);
  }

  int first() {
    return text.codePointAt(0);
  }

  int last() {
    return text.codePointBefore(text.length());
  }
}
