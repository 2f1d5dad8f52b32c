// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * The lines of a stream, however long they are: only the beginning of a line that is too long for a
 * message is kept.
 *
 * @param in the stream
 */
record MessageLines(BufferedReader in) {
  private static final int MOST_CHARACTERS = 64 * 1024;

  /** The next line without its end; empty if there are no more. */
  Optional<String> next() throws IOException {
    int next = in.read();
    if (next == -1) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    for (; next != -1 && next != '\n'; next = in.read()) {
      if (line.length() <= MOST_CHARACTERS) {
        line.append((char) next);
      }
    }
    return Optional.of(line.toString());
  }

  static boolean isTooLong(String line) {
    return line.length() > MOST_CHARACTERS;
  }
}
