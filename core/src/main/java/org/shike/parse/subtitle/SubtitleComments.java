// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filters out what is not text in a subtitle file: the header of WebVTT with its title and
 * metadata, also in the middle of a file that was joined from parts, and blocks of comments, styles
 * and regions. Each extends to the next blank line or time.
 */
final class SubtitleComments {
  private static final String SIGNATURE = "WEBVTT";
  private static final Pattern COMMENT = Pattern.compile("NOTE(?:\\s.*)?|STYLE|REGION");
  private static final String FIRST_OF_COMMENT = "NSR";
  private static final Pattern TIMESTAMP_MAP = Pattern.compile("(X-TIMESTAMP-MAP)=(\\S.*)");
  private static final char FIRST_OF_MAP = 'X';
  private static final Pattern HEADER =
      Pattern.compile("([A-Za-z][\\w-]{0,39})\\s*[:=]\\s*(\\S.*)");

  private final boolean isWebVtt;
  private final Map<String, List<String>> metadata = new LinkedHashMap<>();
  private String title = "";
  private Where where = Where.BETWEEN;

  /** What the line before belonged to. */
  private enum Where {
    /** A blank line, or none. */
    BETWEEN,
    TEXT,
    HEADER,
    COMMENT
  }

  SubtitleComments(boolean isWebVtt) {
    this.isWebVtt = isWebVtt;
  }

  String title() {
    return title;
  }

  Map<String, List<String>> metadata() {
    return metadata;
  }

  /** Called for a line with a time, which ends a comment. */
  void end() {
    where = Where.TEXT;
  }

  /** Whether a line is not text. */
  boolean accept(String line) {
    if (line.isEmpty()) {
      where = Where.BETWEEN;
      return false;
    }
    where = where == Where.BETWEEN ? begin(line) : where;
    return switch (where) {
      case HEADER -> acceptHeader(line);
      case COMMENT -> true;
      case BETWEEN, TEXT -> acceptMap(line);
    };
  }

  private Where begin(String line) {
    if (isSignature(line)) {
      return Where.HEADER;
    }
    return isWebVtt && isComment(line) ? Where.COMMENT : Where.TEXT;
  }

  private static boolean isComment(String line) {
    return FIRST_OF_COMMENT.indexOf(line.charAt(0)) >= 0 && COMMENT.matcher(line).matches();
  }

  /**
   * WebVTT 4.1: "the string WEBVTT; optionally, either a U+0020 SPACE character or a U+0009
   * CHARACTER TABULATION character followed by any number of characters".
   */
  static boolean isSignature(String line) {
    return line.startsWith(SIGNATURE)
        && (line.length() == SIGNATURE.length()
            || Character.isWhitespace(line.charAt(SIGNATURE.length())));
  }

  private boolean acceptHeader(String line) {
    Matcher entry = HEADER.matcher(line);
    if (isSignature(line)) {
      String rest = line.substring(SIGNATURE.length()).strip();
      title = title.isEmpty() ? withoutDash(rest) : title;
    } else if (entry.matches()) {
      put(entry);
    }
    return true;
  }

  private static String withoutDash(String rest) {
    return rest.startsWith("-") ? rest.substring(1).strip() : rest;
  }

  private boolean acceptMap(String line) {
    if (line.charAt(0) != FIRST_OF_MAP) {
      return false;
    }
    Matcher map = TIMESTAMP_MAP.matcher(line);
    boolean isMap = map.matches();
    if (isMap) {
      put(map);
    }
    return isMap;
  }

  private void put(Matcher entry) {
    List<String> values = metadata.computeIfAbsent(entry.group(1), key -> new ArrayList<>());
    if (!values.contains(entry.group(2))) {
      values.add(entry.group(2));
    }
  }
}
