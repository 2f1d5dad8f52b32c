// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOUtils;

/** Opens the folder of an index, and says clearly why it cannot. */
final class IndexFolder {
  private final Path folder;
  private final String fingerprint;

  /** A folder whose index must have been made with the analysis of this fingerprint. */
  IndexFolder(Path folder, String fingerprint) {
    this.folder = folder;
    this.fingerprint = fingerprint;
  }

  /** Opens a folder that contains an index, or makes one in a folder that is empty or missing. */
  <T> T open(IOFunction<Directory, T> opener) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file; name a folder for the index");
    }
    return isEmpty() ? open(opener, false) : openExisting(opener);
  }

  /** Opens a folder that contains an index. */
  <T> T openExisting(IOFunction<Directory, T> opener) throws IOException {
    if (!Files.isDirectory(folder) || isEmpty()) {
      throw new IOException("there is no index in " + folder + "; index some transcripts first");
    }
    return open(opener, true);
  }

  private <T> T open(IOFunction<Directory, T> opener, boolean exists) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      if (exists) {
        check(directory);
      }
      return opener.apply(directory);
    } catch (IOException e) {
      IOException explained = IndexFailures.explained(directory, e); // before its path is lost
      IOUtils.closeWhileHandlingException(directory);
      throw explained;
    }
  }

  /**
   * Opens a directory that contains an index, or makes one in it. The directory is left open if the
   * index cannot be opened.
   */
  static <T> T open(Directory directory, String fingerprint, IOFunction<Directory, T> opener)
      throws IOException {
    try {
      if (DirectoryReader.indexExists(directory)) {
        IndexIdentity.check(directory, IndexFailures.name(directory), fingerprint);
      }
      return opener.apply(directory);
    } catch (IOException e) {
      throw IndexFailures.explained(directory, e);
    }
  }

  private void check(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      throw new IOException(
          "there is no index in " + folder + ", but other files; name the folder of an index");
    }
    IndexIdentity.check(directory, IndexFailures.name(directory), fingerprint);
  }

  private boolean isEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).allMatch(IndexFolder::isLeftOver);
    }
  }

  /** The files of an index whose first commit was interrupted. */
  private static boolean isLeftOver(String name) {
    return name.equals(IndexWriter.WRITE_LOCK_NAME)
        || name.equals(LockedDirectory.PROCESS_FILE)
        || name.startsWith(IndexFileNames.PENDING_SEGMENTS);
  }
}
