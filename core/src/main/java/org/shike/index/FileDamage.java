// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;

/**
 * Tells whether damaged files are the reason why an index could not be read: Lucene may throw
 * anything then. Files that are sound are verified once. Thread-safe.
 */
final class FileDamage {
  private final Directory directory;
  private final Set<String> sound = ConcurrentHashMap.newKeySet();

  FileDamage(Directory directory) {
    this.directory = directory;
  }

  /** The first damaged file of a point in time; to be called by a thread of the index. */
  Optional<IOException> in(DirectoryReader reader) throws IOException {
    SegmentInfos segments = ((StandardDirectoryReader) reader).getSegmentInfos();
    for (String file : segments.files(false)) {
      if (!sound.contains(file)) {
        try {
          Checksums.verify(directory, file);
        } catch (IOException e) {
          return Optional.of(e);
        }
        sound.add(file);
      }
    }
    return Optional.empty();
  }
}
