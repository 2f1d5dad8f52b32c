// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Verifies the checksum with which each file of an index ends. */
final class Checksums {
  /** The largest file that is verified whenever an index is opened: a millisecond of work. */
  static final long MOST_BYTES_AT_OPEN = 1 << 20;

  /** Verifies files of any size. */
  static final long ANY_SIZE = Long.MAX_VALUE;

  private Checksums() {}

  /**
   * Verifies those files that have at most this many bytes.
   *
   * @throws org.apache.lucene.index.CorruptIndexException if one of them is damaged
   */
  static void verify(Directory directory, Collection<String> files, long mostBytes)
      throws IOException {
    for (String file : files) {
      if (directory.fileLength(file) <= mostBytes) {
        verify(directory, file);
      }
    }
  }

  /**
   * Verifies a file.
   *
   * @throws org.apache.lucene.index.CorruptIndexException if it is damaged
   */
  static void verify(Directory directory, String file) throws IOException {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
    }
  }
}
