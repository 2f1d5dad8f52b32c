// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** Opens Lucene's writer the way a transcript index needs it. */
final class Writers {
  /**
   * How many segments of about the same size there may be. Each search looks up its terms in each
   * segment, so the fewest that Lucene allows are the fastest to search, above all while an
   * application puts transcripts one by one. Filling a large index takes a few percent more
   * processor time, which threads of their own spend.
   */
  private static final double SEGMENTS_PER_TIER = 2;

  private Writers() {}

  /**
   * Opens it; if that fails, nothing stays open.
   *
   * @param mode whether the content of an index is kept, or replaced by the next commit
   */
  static IndexWriter open(Directory directory, OpenMode mode, Channels channels, IndexEvents events)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(channels.word())
            .setOpenMode(mode)
            .setCommitOnClose(false)
            .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER))
            .setMergeScheduler(new PatientMerges(events))
            .setMaxFullFlushMergeWaitMillis(0) // a search waits for a flush, but not for a merge
            .setSimilarity(Passages.BM25);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      begin(writer, channels);
    } catch (Throwable e) {
      IOUtils.closeWhileHandlingException(writer::rollback);
      throw e;
    }
    return writer;
  }

  private static void begin(IndexWriter writer, Channels channels) throws IOException {
    writer.setLiveCommitData(IndexIdentity.of(channels.fingerprint()).entrySet());
    if (!DirectoryReader.indexExists(writer.getDirectory())) {
      writer
          .commit(); // so that a folder is an index from the first moment on, whatever happens next
    }
  }
}
