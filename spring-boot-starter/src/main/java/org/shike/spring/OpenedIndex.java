// SPDX-License-Identifier: Apache-2.0
package org.shike.spring;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;

/**
 * The index in the folder that the properties name, and what becomes of its changes at the end.
 *
 * @param index in the folder
 * @param folder of the index
 * @param commitOnClose whether {@link #close} commits
 */
record OpenedIndex(TranscriptIndex index, Path folder, boolean commitOnClose) implements Closeable {
  static OpenedIndex open(IndexProperties properties, IndexSettings settings) throws IOException {
    Path folder = Path.of(properties.path());
    TranscriptIndex index =
        properties.readOnly()
            ? TranscriptIndex.openReadOnly(folder, settings.analysis())
            : TranscriptIndex.open(folder, settings);
    return new OpenedIndex(index, folder, properties.commitOnClose());
  }

  @Override
  public void close() throws IOException {
    try (TranscriptIndex closed = index) {
      if (commitOnClose) {
        closed.commit();
      }
    }
  }
}
