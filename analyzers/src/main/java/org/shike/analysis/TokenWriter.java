// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import java.io.IOException;

/** Turns the words of a text into tokens, one after the other. */
interface TokenWriter {
  /** Starts again with another text. */
  void reset();

  /** Adds the tokens of the next word to the queue; false at the end of the text. */
  boolean writeNext(TokenQueue queue) throws IOException;
}
