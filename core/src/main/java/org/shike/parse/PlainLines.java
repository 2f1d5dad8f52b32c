// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

/** Text as its readers want it: lines that end with LF, and nothing that nobody sees. */
final class PlainLines {
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PlainLines() {}

  /**
   * CRLF and lone CR become LF. Runs of zero-width characters go: some sites hide thousands of them
   * as a watermark inside a sentence. A lone non-joiner is orthography, as in Persian, and stays;
   * so do the joiners of emoji.
   */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int invisible = endOfInvisible(text, at);
      if (isRemoved(text, at, invisible)) {
        at = invisible;
      } else {
        plain.append(text.charAt(at) == '\r' ? '\n' : text.charAt(at));
        at += text.startsWith("\r\n", at) ? 2 : 1;
      }
    }
    return plain.toString();
  }

  private static boolean isRemoved(String text, int from, int to) {
    return to > from + 1 || (to > from && text.charAt(from) != ZERO_WIDTH_NON_JOINER);
  }

  private static int endOfInvisible(String text, int from) {
    int to = from;
    while (to < text.length() && isInvisible(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isInvisible(char character) {
    return character == ZERO_WIDTH_SPACE
        || character == ZERO_WIDTH_NON_JOINER
        || character == BYTE_ORDER_MARK;
  }
}
