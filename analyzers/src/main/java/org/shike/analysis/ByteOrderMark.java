// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** The mark at the start of UTF-8 texts of some editors. */
final class ByteOrderMark {
  private static final char MARK = '\uFEFF';

  private ByteOrderMark() {}

  /** The same text without the mark, if it starts with one. */
  static BufferedReader skipped(Reader text) throws IOException {
    BufferedReader reader = new BufferedReader(text);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }
}
