// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** What an index says of itself in each commit, and whether this version can read it. */
final class IndexIdentity {
  private static final String FORMAT_KEY = "shike.format";
  private static final String FORMAT = "5";
  private static final String ANALYSIS_KEY = "shike.analysis";

  private IndexIdentity() {}

  static Map<String, String> of(String fingerprint) {
    return Map.of(FORMAT_KEY, FORMAT, ANALYSIS_KEY, fingerprint);
  }

  /**
   * Checks the newest commit.
   *
   * @throws IOException if it was not written by Shike, or with another format or analysis
   */
  static void check(Directory directory, Path path, String fingerprint) throws IOException {
    Map<String, String> found = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!found.containsKey(FORMAT_KEY)) {
      throw new IOException("the index in " + path + " was not made by Shike");
    }
    checkSame(path, "format", found.getOrDefault(FORMAT_KEY, ""), FORMAT);
    checkSame(path, "analysis", found.getOrDefault(ANALYSIS_KEY, ""), fingerprint);
  }

  private static void checkSame(Path path, String what, String found, String expected)
      throws IOException {
    if (!expected.equals(found)) {
      String is = "the index in " + path + " has the " + what + " \"" + found + "\"";
      String needed = ", but this version needs \"" + expected + "\"";
      throw new IOException(is + needed + "; index the transcripts again into a new folder");
    }
  }
}
