// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import java.io.IOException;
import org.shike.index.TranscriptIndex;
import org.shike.search.MomentQuery;

/** Whether an index answers. */
final class IndexCheck {
  /** Reads the terms of the index, whether it holds such a moment or not. */
  private static final MomentQuery QUERY = MomentQuery.of("成本").withLimit(1);

  private IndexCheck() {}

  /**
   * Searches the index.
   *
   * @throws IllegalStateException if it is closed
   * @throws IOException if it is damaged, the disk fails, or an error has ended its writing
   */
  static void answers(TranscriptIndex index) throws IOException {
    var unused = index.search(QUERY);
  }
}
