// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first element of an XML file. Declaration, comments and document type before it are skipped
 * without being parsed, so that no foreign entity is ever defined.
 *
 * @param place offset of its {@code <}
 * @param name without its prefix
 * @param docType offset of a document type before it
 */
record XmlRoot(int place, String name, OptionalInt docType) {
  private static final Pattern TAG =
      Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,100}:)?([A-Za-z_][\\w.-]{0,100})(?=[\\s/>]|\\z)");
  private static final String DOCTYPE = "<!DOCTYPE";

  /** The root of a file; empty if the file is not XML. */
  static Optional<XmlRoot> of(String text) {
    OptionalInt docType = OptionalInt.empty();
    int at = 0;
    int after = after(text, at);
    while (after > at) {
      docType = isDocType(text, at) ? OptionalInt.of(at) : docType;
      at = after;
      after = after(text, at);
    }
    Matcher tag = TAG.matcher(text).region(at, text.length());
    return tag.lookingAt() ? Optional.of(new XmlRoot(at, tag.group(1), docType)) : Optional.empty();
  }

  private static boolean isDocType(String text, int at) {
    return text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length());
  }

  /**
   * The offset after anything at {@code at} that is not an element; {@code at} itself if it is an
   * element.
   */
  private static int after(String text, int at) {
    if (text.startsWith("<?", at)) {
      return after(text, "?>", at);
    }
    if (text.startsWith("<!--", at)) {
      return after(text, "-->", at);
    }
    if (isDocType(text, at)) {
      return afterDocType(text, at);
    }
    int after = at;
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    return after;
  }

  private static int after(String text, String end, int at) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  /** A document type ends at the first {@code >} outside quotes, comments and brackets. */
  private static int afterDocType(String text, int from) {
    int depth = 0;
    int at = from + 1;
    while (at < text.length() && (depth > 0 || text.charAt(at) != '>')) {
      char character = text.charAt(at);
      depth += character == '[' ? 1 : 0;
      depth -= character == ']' ? 1 : 0;
      at = afterPart(text, character, at);
    }
    return Math.min(text.length(), at + 1);
  }

  private static int afterPart(String text, char character, int at) {
    if (character == '"' || character == '\'') {
      return after(text, String.valueOf(character), at + 1);
    }
    return text.startsWith("<!--", at) ? after(text, "-->", at) : at + 1;
  }
}
