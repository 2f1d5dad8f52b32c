// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.util.ArrayUtil;

/** The whole text of one field, read into a buffer that is used again for the next. */
final class InputText {
  private char[] chars = new char[256];
  private int length;

  void read(Reader reader) throws IOException {
    length = 0;
    for (int got; (got = reader.read(chars, length, chars.length - length)) >= 0; ) {
      length += got;
      if (length == chars.length) {
        chars = ArrayUtil.grow(chars);
      }
    }
  }

  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }
}
