// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** What an index records about itself in each commit, and whether this version can read it. */
final class IndexIdentity {
  private static final String FORMAT_KEY = "shike.format";
  static final String FORMAT = "7";
  private static final String ANALYSIS_KEY = "shike.analysis";

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
    Map<String, String> found = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!found.containsKey(FORMAT_KEY)) {
      throw new IncompatibleIndexException(
          "the index in " + name + " was not made by Shike; name another folder");
    }
    checkSame(name, "format", found.getOrDefault(FORMAT_KEY, ""), FORMAT);
    checkSame(name, "analysis", found.getOrDefault(ANALYSIS_KEY, ""), fingerprint);
  }

  private static void checkSame(String name, String what, String found, String expected)
      throws IncompatibleIndexException {
    if (!expected.equals(found)) {
      String is = "the index in " + name + " has the " + what + " \"" + found + "\"";
      String needed = ", but \"" + expected + "\" is needed";
      throw new IncompatibleIndexException(
          is + needed + "; index the transcripts again into a new folder");
    }
  }
}
