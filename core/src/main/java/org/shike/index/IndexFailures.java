// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/** Makes exceptions that say which index failed, what is wrong and what to do. */
final class IndexFailures {
  private IndexFailures() {}

  /** The same failure, with the folder and the remedy if the index is damaged. */
  static IOException explained(Directory directory, IOException e) {
    return isDamage(e) ? damaged(name(directory), e) : e;
  }

  /** Whether it says that files are missing or broken. */
  static boolean isDamage(Throwable e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof EOFException
        || e instanceof NoSuchFileException;
  }

  private static DamagedIndexException damaged(String folder, Throwable e) {
    return new DamagedIndexException(
        "the index in "
            + folder
            + " cannot be read ("
            + reason(e)
            + "); restore it from a snapshot, or index the transcripts again into a new folder",
        e);
  }

  /** Says what a check of an index found. */
  static DamagedIndexException unsound(String folder, IndexCheck.Problem problem) {
    return new DamagedIndexException(
        "the index in " + folder + " is not sound: " + problem.what() + "; " + problem.remedy());
  }

  /** Says why an index that was opened cannot be searched. */
  static IOException unreadable(Directory directory, IOException e) {
    String folder = name(directory);
    return isDamage(e)
        ? damaged(folder, e)
        : new IOException("the index in " + folder + " cannot be read (" + reason(e) + ")", e);
  }

  /** Says why an index is no longer written. */
  static IndexException stopped(Directory directory, Throwable end, Exception e) {
    if (isDamage(end)) {
      return damaged(name(directory), end);
    }
    String what = "the index in " + name(directory) + " stopped at an error (" + reason(end) + ")";
    return new StoppedIndexException(
        what + "; close it and open it again: all that was committed is in it", e);
  }

  /** The name of an index, for messages. */
  static String name(Directory directory) {
    return FilterDirectory.unwrap(directory) instanceof FSDirectory stored
        ? stored.getDirectory().toString()
        : isInHeap(directory) ? "the heap" : directory.toString();
  }

  private static boolean isInHeap(Directory directory) {
    return FilterDirectory.unwrap(directory) instanceof ByteBuffersDirectory;
  }

  /** The failure in one line. */
  static String reason(Throwable e) {
    String message = e.getMessage();
    String type = e.getClass().getSimpleName();
    boolean isPlain = e.getClass() == IOException.class;
    return message == null ? type : isPlain ? message : type + ": " + message;
  }
}
