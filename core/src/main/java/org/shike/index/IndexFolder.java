// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
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

  /** Opens a folder that holds an index, is empty, or is missing and made now. */
  <T> T open(IOFunction<Directory, T> opener) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IOException(folder + " is a file; name a folder for the index");
    }
    return isEmpty() ? open(opener, false) : openExisting(opener);
  }

  /** Opens a folder that holds an index. */
  <T> T openExisting(IOFunction<Directory, T> opener) throws IOException {
    if (!Files.isDirectory(folder)) {
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
      IOException told = explained(directory, e); // a closed directory does not tell its path
      IOUtils.closeWhileHandlingException(directory);
      throw told;
    }
  }

  /**
   * Opens a directory that holds an index, or becomes one. It is left open where the index cannot
   * be opened.
   */
  static OpenIndex open(
      Directory directory, String fingerprint, IOFunction<Directory, OpenIndex> opener)
      throws IOException {
    try {
      if (DirectoryReader.indexExists(directory)) {
        IndexIdentity.check(directory, name(directory), fingerprint);
      }
      return opener.apply(directory);
    } catch (IOException e) {
      throw explained(directory, e);
    }
  }

  private void check(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      throw new IOException(
          "there is no index in " + folder + ", but other files; name the folder of an index");
    }
    IndexIdentity.check(directory, name(directory), fingerprint);
  }

  private boolean isEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).allMatch(IndexFolder::isLeftOver);
    }
  }

  /** What remains of an index whose very first commit was interrupted. */
  private static boolean isLeftOver(String name) {
    return name.equals(IndexWriter.WRITE_LOCK_NAME)
        || name.equals(LockedDirectory.PROCESS_FILE)
        || name.startsWith(IndexFileNames.PENDING_SEGMENTS);
  }

  private static IOException explained(Directory directory, IOException e) {
    return isDamage(e) ? damaged(name(directory), e) : e;
  }

  private static boolean isDamage(IOException e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof EOFException
        || e instanceof NoSuchFileException;
  }

  private static DamagedIndexException damaged(String folder, IOException e) {
    return new DamagedIndexException(
        "the index in "
            + folder
            + " cannot be read ("
            + reason(e)
            + "); restore it, or index the transcripts again into a new folder",
        e);
  }

  /** Says why an index that was opened cannot be searched. */
  static IOException unreadable(Directory directory, IOException e) {
    String folder = name(directory);
    return isDamage(e)
        ? damaged(folder, e)
        : new IOException("the index in " + folder + " cannot be read (" + reason(e) + ")", e);
  }

  /** Says why an index is not written any more. */
  static StoppedIndexException stopped(Directory directory, Throwable end, Exception e) {
    String what = "the index in " + name(directory) + " stopped at an error (" + reason(end) + ")";
    return new StoppedIndexException(
        what + "; close it and open it again: all that was committed is in it", e);
  }

  /** Of an index, for messages. */
  static String name(Directory directory) {
    return FilterDirectory.unwrap(directory) instanceof FSDirectory stored
        ? stored.getDirectory().toString()
        : isInHeap(directory) ? "the heap" : directory.toString();
  }

  private static boolean isInHeap(Directory directory) {
    return FilterDirectory.unwrap(directory) instanceof ByteBuffersDirectory;
  }

  private static String reason(Throwable e) {
    String message = e.getMessage();
    String type = e.getClass().getSimpleName();
    boolean isPlain = e.getClass() == IOException.class;
    return message == null ? type : isPlain ? message : type + ": " + message;
  }
}
