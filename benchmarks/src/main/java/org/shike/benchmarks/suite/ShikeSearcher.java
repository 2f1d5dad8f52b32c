// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import org.shike.benchmarks.report.MixQuery;
import org.shike.index.TranscriptIndex;

/** Searches Shike's index as an application does. */
record ShikeSearcher(TranscriptIndex index) implements PassageSearcher {
  static ShikeSearcher open(Path folder) throws IOException {
    return new ShikeSearcher(TranscriptIndex.openReadOnly(folder));
  }

  @Override
  public long hits(MixQuery query) throws IOException {
    return index.search(query.shike()).total().count();
  }

  @Override
  public int search(MixQuery query) throws IOException {
    return index.search(query.shike()).moments().stream()
        .mapToInt(moment -> moment.snippet().text().length())
        .sum();
  }

  /** The completions of a text that is being typed. */
  int complete(String typed) throws IOException {
    return index.complete(typed).size();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
