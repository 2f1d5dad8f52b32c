// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the first element of an XML file is. What may stand before it is passed over unread:
 * declaration, comments and document type, so that no entity of a stranger is ever known.
 *
 * @param place of its {@code <}
 * @param name without its prefix
 * @param docType the place of a document type before it
 */
record XmlRoot(int place, String name, OptionalInt docType) {
  private static final Pattern TAG =
      Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,100}:)?([A-Za-z_][\\w.-]{0,100})(?=[\\s/>]|\\z)");
  private static final String DOCTYPE = "<!DOCTYPE";

  /** The root of a file; empty where that is no XML. */
  static Optional<XmlRoot> of(String text) {
    OptionalInt docType = OptionalInt.empty();
    int at = 0;
    int behind = behind(text, at);
    while (behind > at) {
      docType = isDocType(text, at) ? OptionalInt.of(at) : docType;
      at = behind;
      behind = behind(text, at);
    }
    Matcher tag = TAG.matcher(text).region(at, text.length());
    return tag.lookingAt() ? Optional.of(new XmlRoot(at, tag.group(1), docType)) : Optional.empty();
  }

  private static boolean isDocType(String text, int at) {
    return text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length());
  }

  /** The place behind what stands at a place and is no element; the same where that is one. */
  private static int behind(String text, int at) {
    if (text.startsWith("<?", at)) {
      return behind(text, "?>", at);
    }
    if (text.startsWith("<!--", at)) {
      return behind(text, "-->", at);
    }
    if (isDocType(text, at)) {
      return behindDocType(text, at);
    }
    int behind = at;
    while (behind < text.length() && Character.isWhitespace(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private static int behind(String text, String end, int at) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  /** Its end is the first {@code >} outside of quotes, comments and brackets. */
  private static int behindDocType(String text, int from) {
    int depth = 0;
    int at = from + 1;
    while (at < text.length() && (depth > 0 || text.charAt(at) != '>')) {
      char character = text.charAt(at);
      depth += character == '[' ? 1 : 0;
      depth -= character == ']' ? 1 : 0;
      at = behindPart(text, character, at);
    }
    return Math.min(text.length(), at + 1);
  }

  private static int behindPart(String text, char character, int at) {
    if (character == '"' || character == '\'') {
      return behind(text, String.valueOf(character), at + 1);
    }
    return text.startsWith("<!--", at) ? behind(text, "-->", at) : at + 1;
  }
}
