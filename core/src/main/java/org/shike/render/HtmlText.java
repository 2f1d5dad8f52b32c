// SPDX-License-Identifier: Apache-2.0
package org.shike.render;

/** Text as HTML. */
final class HtmlText {
  private HtmlText() {}

  static String of(String text) {
    String clean = CleanText.of(text);
    StringBuilder html = new StringBuilder(clean.length());
    clean.chars().forEach(character -> append((char) character, html));
    return html.toString();
  }

  private static void append(char character, StringBuilder html) {
    switch (character) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.append(character);
    }
  }
}
