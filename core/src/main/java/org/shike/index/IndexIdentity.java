// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** What an index records about itself in each commit, and whether this version can read it. */
final class IndexIdentity {
  private static final String FORMAT_KEY = "shike.format";
  static final String FORMAT = "9";

  /** The oldest format whose transcripts can be read. */
  static final int OLDEST_READABLE = 6;

  private static final String ANALYSIS_KEY = "shike.analysis";
  private static final String INDEX_AGAIN = "; index the transcripts again into a new folder";

  private IndexIdentity() {}

  static Map<String, String> of(String fingerprint) {
    return Map.of(FORMAT_KEY, FORMAT, ANALYSIS_KEY, fingerprint);
  }

  /**
   * Checks the newest commit.
   *
   * @param name of the index, for messages
   * @throws IncompatibleIndexException if it was not written by Shike, or with another format or
   *     analysis
   */
  static void check(Directory directory, String name, String fingerprint) throws IOException {
    Map<String, String> found = checkFormat(directory, name);
    checkSame(name, "analysis", found.getOrDefault(ANALYSIS_KEY, ""), fingerprint, rebuild(name));
  }

  /**
   * Checks whether the newest commit has the present format, and returns what it says of itself.
   *
   * @throws IncompatibleIndexException if not
   */
  static Map<String, String> checkFormat(Directory directory, String name) throws IOException {
    Map<String, String> found = identity(directory, name);
    String format = found.getOrDefault(FORMAT_KEY, "");
    checkSame(name, "format", format, FORMAT, isReadable(format) ? rebuild(name) : INDEX_AGAIN);
    return found;
  }

  /**
   * Checks whether the transcripts that are stored in the newest commit can be read.
   *
   * @throws IncompatibleIndexException if not
   */
  static void checkReadable(Directory directory, String name) throws IOException {
    String format = identity(directory, name).getOrDefault(FORMAT_KEY, "");
    if (!isReadable(format)) {
      throw new IncompatibleIndexException(
          "the transcripts in "
              + name
              + " cannot be read, because it has the format \""
              + format
              + "\""
              + INDEX_AGAIN);
    }
  }

  private static boolean isReadable(String format) {
    return IntStream.rangeClosed(OLDEST_READABLE, Integer.parseInt(FORMAT))
        .mapToObj(Integer::toString)
        .anyMatch(format::equals);
  }

  private static Map<String, String> identity(Directory directory, String name) throws IOException {
    Map<String, String> found = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!found.containsKey(FORMAT_KEY)) {
      throw new IncompatibleIndexException(
          "the index in " + name + " was not made by Shike; name another folder");
    }
    return found;
  }

  private static String rebuild(String name) {
    return "; rebuild it from the transcripts in it: shike reindex --index " + name;
  }

  private static void checkSame(
      String name, String what, String found, String expected, String remedy)
      throws IncompatibleIndexException {
    if (!expected.equals(found)) {
      String is = "the index in " + name + " has the " + what + " \"" + found + "\"";
      throw new IncompatibleIndexException(is + ", but \"" + expected + "\" is needed" + remedy);
    }
  }
}
