// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;

/**
 * The text shown for a moment, with the ranges that matched. Immutable.
 *
 * <pre>{@code
 * for (Highlight mark : snippet.highlights()) {
 *   System.out.println(snippet.text().substring(mark.from(), mark.to()));
 * }
 * }</pre>
 *
 * @param text the original text, not escaped
 * @param highlights ranges of the text in ascending order, none touching another
 * @param isCutBefore whether text before it was left out because the whole text is too long
 * @param isCutAfter whether text after it was left out
 * @param start offset at which the moment starts; text before it was said earlier. 0 if that place
 *     was left out
 */
public record Snippet(
    String text, List<Highlight> highlights, boolean isCutBefore, boolean isCutAfter, int start) {
  /**
   * Copies the highlights, and checks that they are in order and that they and the start are inside
   * the text.
   */
  public Snippet {
    highlights = List.copyOf(highlights);
    int after = -1;
    for (Highlight highlight : highlights) {
      if (highlight.from() <= after || highlight.to() > text.length()) {
        throw new IllegalArgumentException(
            "highlights must be in order and inside the text: " + highlight);
      }
      after = highlight.to();
    }
    if (start < 0 || start > text.length()) {
      throw new IllegalArgumentException(
          "start must be inside the text: " + start + " of " + text.length());
    }
  }

  /**
   * A whole text; the moment starts at its beginning.
   *
   * @param text the original text, not escaped
   * @param highlights ranges of the text in ascending order, none touching another
   */
  public Snippet(String text, List<Highlight> highlights) {
    this(text, highlights, false, false, 0);
  }
}
