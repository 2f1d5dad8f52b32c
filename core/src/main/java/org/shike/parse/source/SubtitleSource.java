// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.util.ArrayList;
import java.util.List;
import org.shike.transcript.Message;

/** The lines of a subtitle file. */
public final class SubtitleSource {
  private static final char REPLACEMENT = '\uFFFD';

  private SubtitleSource() {}

  /** The lines, each cut to {@code maxLength}. */
  public static List<String> lines(String text, int maxLength, ProblemLog problems) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (to - from > maxLength) {
        problems.tally(
            lines.size() + 1,
            Message.of(
                "a line of more than %d characters; the rest of it was not read", maxLength));
      }
      String line = text.substring(from, border(text, from, from + Math.min(to - from, maxLength)));
      // WebVTT 6.1: "Replace all U+0000 NULL characters by U+FFFD REPLACEMENT CHARACTERs."
      lines.add(line.replace('\0', REPLACEMENT));
      from = to + 1;
    }
    return lines;
  }

  /** {@code to} or one less, so that no surrogate pair is cut. */
  private static int border(String text, int from, int to) {
    boolean cuts =
        to > from && to < text.length() && Character.isHighSurrogate(text.charAt(to - 1));
    return cuts ? to - 1 : to;
  }
}
