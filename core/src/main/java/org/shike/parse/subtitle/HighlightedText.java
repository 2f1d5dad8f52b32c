// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a cue without the tags that say how it looks, and the one part of it that looks
 * different.
 *
 * @param text with all other tags
 * @param from where the part starts; {@link #NONE} if there is no part or several
 * @param to the offset after it
 */
record HighlightedText(String text, int from, int to) {
  static final int NONE = -1;

  private static final Pattern TAG =
      Pattern.compile("(?i)<(/?)(?:u|b|i|em|strong|font|c|mark|span)\\b[^<>]{0,80}>");

  static HighlightedText of(List<String> lines) {
    String marked = String.join("\n", lines);
    StringBuilder text = new StringBuilder();
    int from = NONE;
    int to = NONE;
    int done = 0;
    boolean isOne = true;
    Matcher tag = TAG.matcher(marked);
    while (tag.find()) {
      text.append(marked, done, tag.start());
      done = tag.end();
      if (!tag.group(1).isEmpty()) {
        to = text.length();
      } else {
        isOne &= to == NONE || to == text.length();
        from = from == NONE ? text.length() : from;
      }
    }
    text.append(marked, done, marked.length());
    return new HighlightedText(text.toString(), isOne && to > from ? from : NONE, to);
  }

  boolean isMarked() {
    return from > NONE;
  }

  /** Whether a part is marked, and the rest is not. */
  boolean isPartlyMarked() {
    return isMarked() && to - from < text.length();
  }
}
