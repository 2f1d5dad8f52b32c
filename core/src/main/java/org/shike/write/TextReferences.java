// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells out characters of the text of a cue that would else be read as something else. */
final class TextReferences {
  /** What makes a reference of an ampersand before it, also for who escapes a text twice. */
  private static final Pattern REST =
      Pattern.compile("[A-Za-z][A-Za-z0-9]{1,31};|#\\d{1,7};|#[xX][0-9A-Fa-f]{1,6};");

  /** What makes a tag of a sign before it. */
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9/]");

  /** What makes a line end or a blank of a backslash before it. */
  private static final Pattern ESCAPE = Pattern.compile("[Nh]");

  /** A line that could start a cue, or is a header of WebVTT wherever it stands. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "[-\\d０-９:,?xX].*(?:[-‐‑–—−－=]\\s?(?:[>＞]|&gt;)|[→⟶⇒➔➜]).*|X-TIMESTAMP-MAP=.*",
          Pattern.DOTALL);

  private final boolean spellsAll;

  private TextReferences(boolean spellsAll) {
    this.spellsAll = spellsAll;
  }

  /** WebVTT 4.2.2: text has neither {@code &} nor {@code <}, and a cue no {@code -->}. */
  static TextReferences webVtt() {
    return new TextReferences(true);
  }

  /** Programs show SubRip as it is written, so only what they would take for markup is spelled. */
  static TextReferences subRip() {
    return new TextReferences(false);
  }

  /** The character at a place of a line. */
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

  /** By its number, where its name and what follows would look like escaped twice. */
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
