// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.IOUtils;

/**
 * Copies a commit into a new folder. The list of its files is written last, so a folder is a whole
 * copy or is not an index.
 */
final class IndexCopy {
  private final CommitFiles from;
  private final Path to;

  IndexCopy(CommitFiles from, Path to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Copies and verifies all files, and waits until they are on the disk.
   *
   * @throws IOException if the folder is not empty, a file is damaged, or the disk fails; then
   *     nothing is left in the folder
   */
  void make() throws IOException {
    checkEmpty(to);
    boolean isWhole = false;
    try (Directory copy = FSDirectory.open(to)) {
      copyTo(copy);
      isWhole = true;
    } finally {
      if (!isWhole) {
        remove(to);
      }
    }
  }

  private static void checkEmpty(Path folder) throws IOException {
    if (Files.exists(folder) && (!Files.isDirectory(folder) || !files(folder).isEmpty())) {
      throw new IOException(folder + " is not empty; name a new folder");
    }
  }

  private void copyTo(Directory copy) throws IOException {
    String list = "";
    for (String file : from.names()) {
      if (file.startsWith(IndexFileNames.SEGMENTS)) {
        list = file;
      } else {
        copy.copyFrom(from, file, file, IOContext.DEFAULT);
      }
    }
    String unfinished = IndexFileNames.PENDING_SEGMENTS + list;
    copy.copyFrom(from, list, unfinished, IOContext.DEFAULT);
    copy.sync(List.of(copy.listAll()));
    Checksums.verify(copy, List.of(copy.listAll()), Checksums.ANY_SIZE);
    copy.rename(unfinished, list);
    copy.syncMetaData();
  }

  /** Removes a folder and the files in it. */
  static void remove(Path folder) throws IOException {
    IOUtils.deleteFilesIgnoringExceptions(files(folder));
    IOUtils.deleteFilesIgnoringExceptions(folder);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
