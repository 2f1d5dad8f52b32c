// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.shike.transcript.Transcript;

/**
 * Puts all transcripts that an index holds into it once more, as if it were new, and replaces its
 * old content with one commit. Until then the old content is what every reader sees, and what a
 * crash leaves.
 */
final class Rebuilding {
  private final Directory directory;
  private final IndexSettings settings;

  Rebuilding(Directory directory, IndexSettings settings) {
    this.directory = directory;
    this.settings = settings;
  }

  PutProgress run(Consumer<PutProgress> listener) throws IOException {
    try (OpenIndex index =
        OpenIndex.on(threads -> OpenIndex.replacing(directory, settings, threads))) {
      PutProgress progress = fill(index, listener);
      index.change(IndexChanges::commit);
      return progress;
    }
  }

  private PutProgress fill(OpenIndex index, Consumer<PutProgress> listener) throws IOException {
    try (CommitFiles before = CommitFiles.last(directory)) {
      IndexIdentity.checkReadable(before, IndexFailures.name(directory));
      Checksums.verify(before, before.names(), Checksums.ANY_SIZE);
      return putAll(index, before, listener);
    } catch (IOException e) {
      throw IndexFailures.explained(directory, e); // before its path is lost
    }
  }

  private PutProgress putAll(OpenIndex index, Directory before, Consumer<PutProgress> listener)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(before)) {
      Contents contents = new Contents(reader);
      Stream<Transcript> all = contents.ids().stream().map(id -> get(contents, id));
      return new BulkPut(new Puts(new LocalIndex(index), settings), index.threads(), listener)
          .put(all.iterator());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Transcript get(Contents contents, String id) {
    try {
      return contents.get(id).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
