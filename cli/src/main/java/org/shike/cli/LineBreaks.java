// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Breaks a text into lines for a terminal: at blanks, between Chinese characters but not before
 * their punctuation, and anywhere in a word that is longer than a line.
 */
final class LineBreaks {
  /** Characters that are shown as blanks and do not end a line. */
  private static final Pattern LINE_END = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  private final String text;
  private final BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
  private final List<TextLine> lines = new ArrayList<>();
  private final int restColumns;

  /** Columns left in the line that starts at {@code from}. */
  private int left;

  private int from;

  private LineBreaks(String text, int firstColumns, int restColumns) {
    this.text = text;
    this.left = firstColumns;
    this.restColumns = restColumns;
    characters.setText(text);
  }

  /** At least one line; the first one may have another width than the rest. */
  static List<TextLine> of(String text, int firstColumns, int restColumns) {
    if (Columns.of(text) <= firstColumns) {
      return List.of(new TextLine(0, text.length()));
    }
    return new LineBreaks(LINE_END.matcher(text).replaceAll(" "), firstColumns, restColumns).read();
  }

  private List<TextLine> read() {
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(text);
    int start = 0;
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (characters.isBoundary(end)) {
        place(start, end);
        start = end;
      }
    }
    endLine(text.length());
    return lines;
  }

  /** A word with the blanks after it, which may extend beyond the end of the line. */
  private void place(int start, int end) {
    if (columns(start, end) <= restColumns) {
      placeWhole(start, end);
      return;
    }
    int part = start;
    while (part < end) {
      int next = characters.following(part);
      placeWhole(part, next);
      part = next;
    }
  }

  private void placeWhole(int start, int end) {
    if (start > from && columns(start, end) > left) {
      endLine(start);
    }
    left -= Columns.of(text.substring(start, end));
  }

  private int columns(int start, int end) {
    return Columns.of(text.substring(start, end).stripTrailing());
  }

  private void endLine(int end) {
    lines.add(new TextLine(from, from + text.substring(from, end).stripTrailing().length()));
    from = end;
    left = restColumns;
  }
}
