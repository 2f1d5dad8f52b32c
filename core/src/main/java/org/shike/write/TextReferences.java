// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes characters in the text of a cue as references if they would be read as something else. */
final class TextReferences {
  /** What turns an ampersand before it into a reference, even in a text that is escaped twice. */
  private static final Pattern REST =
      Pattern.compile("[A-Za-z][A-Za-z0-9]{1,31};|#\\d{1,7};|#[xX][0-9A-Fa-f]{1,6};");

  /** What turns a {@code <} before it into a tag. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9/]");

  /** What turns a backslash before it into a line end or a blank. */
  private static final Pattern ESCAPE = Pattern.compile("[Nh]");

  /** A line that could start a cue, or is a WebVTT header wherever it appears. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "[-\\d０-９:,?xX].*(?:[-‐‑–—−－=]\\s?(?:[>＞]|&gt;)|[→⟶⇒➔➜]).*|X-TIMESTAMP-MAP=.*",
          Pattern.DOTALL);

  private final boolean spellsAll;

  private TextReferences(boolean spellsAll) {
    this.spellsAll = spellsAll;
  }

  /**
   * WebVTT 4.2.2: text contains neither {@code &} nor {@code <}, and a cue does not contain {@code
   * -->}.
   */
  static TextReferences webVtt() {
    return new TextReferences(true);
  }

  /**
   * Programs show SubRip as written, so only what they would take for markup becomes a reference.
   */
  static TextReferences subRip() {
    return new TextReferences(false);
  }

  /** The character of a line at an offset. */
  String character(String line, int at) {
    char character = line.charAt(at);
    return switch (character) {
      case '&' -> ampersand(line, at);
      case '<' -> spellsAll || matches(TAG, line, at + 1) ? "&lt;" : "<";
      case '>' -> spellsAll ? "&gt;" : ">";
      case '{' -> line.startsWith("\\", at + 1) ? "&#123;" : "{";
      case '\\' -> matches(ESCAPE, line, at + 1) ? "&#92;" : "\\";
      default ->
          isFirstOfNoText(line, at) ? "&#" + (int) character + ";" : line.substring(at, at + 1);
    };
  }

  /** A whole line. */
  String line(String line) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < line.length(); at++) {
      out.append(character(line, at));
    }
    return out.toString();
  }

  /** By number, if its name and what follows would look as if they were escaped twice. */
  private String ampersand(String line, int at) {
    if (matches(REST, line, at + 1)) {
      return "&#38;";
    }
    return spellsAll ? "&amp;" : "&";
  }

  private static boolean matches(Pattern pattern, String line, int at) {
    Matcher matcher = pattern.matcher(line).region(at, line.length());
    return matcher.lookingAt();
  }

  private static boolean isFirstOfNoText(String line, int at) {
    return at == 0 && NO_TEXT.matcher(line).matches();
  }
}
