// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.Locale;

/**
 * Something wrong in a file, and what was done about it. Immutable.
 *
 * @param line number of the line, from 1 on
 * @param column number of the UTF-16 code unit in that line, from 1 on
 * @param message what is wrong and what was done about it
 */
public record Problem(int line, int column, Message message) {
  /** Checks the place. */
  public Problem {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "line and column must be 1 or more: " + line + ":" + column);
    }
  }

  /**
   * {@return the place and the message in the language of a reader, as {@code line:column:
   * message}}
   *
   * @param reader any locale, see {@link Message#in}
   */
  public String in(Locale reader) {
    return line + ":" + column + ": " + message.in(reader);
  }

  /** {@return the place and the message in English} */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
