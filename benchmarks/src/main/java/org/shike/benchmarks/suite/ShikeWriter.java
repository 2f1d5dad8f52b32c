// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Transcript;

/** Puts transcripts into Shike's index. */
record ShikeWriter(TranscriptIndex index) implements PassageWriter {
  static ShikeWriter create(Path folder) throws IOException {
    return new ShikeWriter(TranscriptIndex.open(folder));
  }

  /** Several threads are as many as {@link TranscriptIndex#putAll} takes, all. */
  @Override
  public void put(Block block, int threads) throws IOException {
    if (threads > 1) {
      index.putAll(block.transcripts().stream(), progress -> {});
      return;
    }
    for (Transcript transcript : block.transcripts()) {
      index.put(transcript);
    }
  }

  @Override
  public void commit() throws IOException {
    index.commit();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
