// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Passes JSON on and escapes what a UTF-8 file cannot contain or a text reader would remove: halves
 * of surrogate pairs and characters without width. They occur only in strings, where an escape
 * means the same.
 */
final class JsonOutput extends Writer {
  private final Appendable out;

  /** The first half of a pair, held back until the second half comes; 0 if there is none. */
  private char high;

  JsonOutput(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    StringBuilder piece = new StringBuilder(length);
    for (int at = from; at < from + length; at++) {
      accept(characters[at], piece);
    }
    out.append(piece);
  }

  private void accept(char character, StringBuilder piece) {
    if (high != 0 && Character.isLowSurrogate(character)) {
      piece.append(high).append(character);
      high = 0;
      return;
    }
    endPair(piece);
    if (Character.isHighSurrogate(character)) {
      high = character;
    } else if (Character.isLowSurrogate(character) || isInvisible(character)) {
      escape(character, piece);
    } else {
      piece.append(character);
    }
  }

  /** The character that was held back is only half a pair. */
  private void endPair(StringBuilder piece) {
    if (high != 0) {
      escape(high, piece);
      high = 0;
    }
  }

  private static boolean isInvisible(char character) {
    return character == '\u200B' || character == '\u200C' || character == '\uFEFF';
  }

  private static void escape(char character, StringBuilder piece) {
    piece.append(String.format(Locale.ROOT, "\\u%04X", (int) character));
  }

  @Override
  public void flush() {
    // The caller opened it and flushes it.
  }

  @Override
  public void close() {
    // The caller closes it, too.
  }
}
