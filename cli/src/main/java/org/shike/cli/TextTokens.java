// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.analysis.AnalyzedToken;

/** Shows tokens to a person: one per line, with its place in the text. */
final class TextTokens {
  /** How many characters of the text are shown before and after a token. */
  private static final int CONTEXT = 8;

  private final PrintWriter out;
  private final Messages messages;

  TextTokens(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  void show(String text, List<AnalyzedToken> tokens) {
    out.println(
        line(
            messages.say("tokens.position"),
            messages.say("tokens.length"),
            messages.say("tokens.offsets"),
            messages.say("tokens.type"),
            messages.say("tokens.term")));
    for (AnalyzedToken token : tokens) {
      String place = token.from() + "-" + token.to();
      String term = token.term() + "  " + marked(text, token);
      out.println(
          line(
              Integer.toString(token.position()),
              Integer.toString(token.positionLength()),
              place,
              token.type(),
              PlainText.of(term)));
    }
  }

  private static String line(
      String position, String length, String place, String type, String end) {
    return padded(position, 8)
        + "  "
        + padded(length, 6)
        + "  "
        + padded(place, 11)
        + "  "
        + padded(type, 10)
        + "  "
        + end;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Columns.of(text)));
  }

  private static String marked(String text, AnalyzedToken token) {
    String before = text.substring(border(text, token.from() - CONTEXT), token.from());
    String after = text.substring(token.to(), border(text, token.to() + CONTEXT));
    return before + ">" + text.substring(token.from(), token.to()) + "<" + after;
  }

  /** The offset or the nearest one inside the text that cuts no surrogate pair. */
  private static int border(String text, int offset) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    boolean insidePair =
        inside > 0
            && inside < text.length()
            && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
    return insidePair ? inside - 1 : inside;
  }
}
