// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How the id of a transcript is written as one segment of a path: percent-encoded, {@code /}
 * included. Clients take the segments {@code .} and {@code ..} away, even encoded ones; these two
 * ids, and those that would be taken for them, have a {@code ~} before them.
 */
final class TranscriptPath {
  private static final Pattern DOTS = Pattern.compile("~*\\.{1,2}");

  private TranscriptPath() {}

  static String encode(String id) {
    String safe = DOTS.matcher(id).matches() ? "~" + id : id;
    return URLEncoder.encode(safe, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }

  /** The id that a decoded segment names. */
  static String id(String segment) {
    boolean isMarked = segment.startsWith("~") && DOTS.matcher(segment).matches();
    return isMarked ? segment.substring(1) : segment;
  }
}
