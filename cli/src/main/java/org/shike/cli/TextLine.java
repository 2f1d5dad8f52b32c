// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.List;
import org.shike.search.Highlight;
import org.shike.search.Snippet;

/**
 * A line of a text that was broken into lines.
 *
 * @param from where it starts in the text
 * @param to after its last character
 */
record TextLine(int from, int to) {
  /** This line of a snippet, with what is marked in it. */
  Snippet of(Snippet snippet) {
    List<Highlight> highlights =
        snippet.highlights().stream()
            .filter(mark -> mark.from() < to && mark.to() > from)
            .map(this::of)
            .toList();
    String text = snippet.text();
    return new Snippet(
        text.substring(from, to),
        highlights,
        snippet.isCutBefore() && from == 0,
        snippet.isCutAfter() && to == text.length(),
        Math.clamp(snippet.start(), from, to) - from);
  }

  private Highlight of(Highlight mark) {
    return new Highlight(
        Math.max(from, mark.from()) - from,
        Math.min(to, mark.to()) - from,
        mark.time(),
        mark.basis(),
        mark.error());
  }
}
