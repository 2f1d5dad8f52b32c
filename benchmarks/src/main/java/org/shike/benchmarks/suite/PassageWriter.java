// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.Closeable;
import java.io.IOException;

/** An index that is being filled; closing it without a commit may lose what was put. */
interface PassageWriter extends Closeable {
  /** Puts all of a block. */
  void put(Block block, int threads) throws IOException;

  /** Makes all durable. */
  void commit() throws IOException;
}
