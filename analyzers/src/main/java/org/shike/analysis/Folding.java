// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Case and width folding, one code point at a time and the same in every locale. */
final class Folding {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_TO_ASCII = 0xFF01 - '!';

  private Folding() {}

  static int fold(int codePoint) {
    return Character.toLowerCase(halfWidth(codePoint));
  }

  static int halfWidth(int codePoint) {
    boolean fullWidth = codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST;
    return fullWidth ? codePoint - FULL_WIDTH_TO_ASCII : codePoint;
  }

  /** Appends the folded form of {@code text[from, to)} to {@code term}. */
  static void append(CharTermAttribute term, char[] text, int from, int to) {
    for (int at = from; at < to; ) {
      int codePoint = Character.codePointAt(text, at, to);
      at += Character.charCount(codePoint);
      int folded = fold(codePoint);
      if (Character.isBmpCodePoint(folded)) {
        term.append((char) folded);
      } else {
        term.append(Character.highSurrogate(folded)).append(Character.lowSurrogate(folded));
      }
    }
  }
}
