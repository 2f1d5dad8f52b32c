// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

import java.nio.CharBuffer;

/** Text as its readers expect it: lines that end with LF, and nothing invisible. */
public final class PlainLines {
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PlainLines() {}

  /** The same for a text that is not changed itself. */
  public static String of(String text) {
    return of(CharBuffer.wrap(text.toCharArray()));
  }

  /**
   * CRLF and lone CR become LF. Runs of zero-width characters are removed: some sites hide
   * thousands of them inside a sentence as a watermark. A single non-joiner is orthography, as in
   * Persian, and stays; so do the joiners of emoji.
   *
   * @param text is changed in place, because a copy of a whole file is expensive
   */
  static String of(CharBuffer text) {
    char[] chars = text.array();
    int end = text.limit();
    int kept = 0;
    int at = 0;
    while (at < end) {
      int invisible = endOfInvisible(chars, at, end);
      if (isRemoved(chars, at, invisible)) {
        at = invisible;
      } else {
        boolean isReturn = chars[at] == '\r';
        chars[kept++] = isReturn ? '\n' : chars[at];
        at += isReturn && at + 1 < end && chars[at + 1] == '\n' ? 2 : 1;
      }
    }
    return new String(chars, 0, kept);
  }

  private static boolean isRemoved(char[] chars, int from, int to) {
    return to > from + 1 || (to > from && chars[from] != ZERO_WIDTH_NON_JOINER);
  }

  private static int endOfInvisible(char[] chars, int from, int end) {
    int to = from;
    while (to < end && isInvisible(chars[to])) {
      to++;
    }
    return to;
  }

  private static boolean isInvisible(char character) {
    return character >= ZERO_WIDTH_SPACE
        && (character == ZERO_WIDTH_SPACE
            || character == ZERO_WIDTH_NON_JOINER
            || character == BYTE_ORDER_MARK);
  }
}
