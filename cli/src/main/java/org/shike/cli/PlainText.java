// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import org.shike.render.SnippetRenderers;

/** Text of a transcript as one line that cannot command the terminal. */
final class PlainText {
  private PlainText() {}

  static String of(String text) {
    return SnippetRenderers.plain().text(text);
  }

  /** The same, with an ellipsis for what is longer than {@code length}. */
  static String cut(String text, int length) {
    int end = text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length())));
    return of(text.substring(0, end)) + (end < text.length() ? "…" : "");
  }
}
