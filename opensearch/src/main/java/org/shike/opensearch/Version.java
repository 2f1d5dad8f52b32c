// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A transcript as it was put once.
 *
 * @param key stands for the id of the transcript
 * @param generation in which it was put; each put has one of its own
 * @param passages how many it has; 0 if the transcript was removed
 */
record Version(String key, long generation, int passages) {
  /** What stands for the id of a transcript: short, and of letters, digits, - and _. */
  static String key(String transcriptId) {
    try {
      byte[] id = CodeUnits.encode(transcriptId).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(id);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The name of the version, which all of its passages have. */
  String name() {
    return key + '.' + generation;
  }

  /** The name of the document of a passage. */
  String passage(int number) {
    return name() + '.' + number;
  }

  /** The names of the documents of all passages. */
  List<String> all() {
    return IntStream.range(0, passages).mapToObj(this::passage).toList();
  }
}
