// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.ass;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shike.parse.cue.CueLine;
import org.shike.parse.cue.CueLine.WordTime;
import org.shike.parse.cue.CueMarkup;

/**
 * The text of an event of ASS without what is in braces: comments and override codes, of which
 * karaoke codes give the times of words. A brace that is never closed is text. Drawings are not
 * text.
 *
 * <pre>
 * {\k20}时{\k30}刻\N{\fs12}Shike {@literal ->} 时刻 | Shike
 * {\p1}m 0 0 l 10 0{\p0}牌子     {@literal ->} 牌子
 * </pre>
 */
final class AssText {
  /**
   * For how long the following text is sung, in hundredths of a second; or whether the following
   * text is a drawing.
   */
  private static final Pattern CODE =
      Pattern.compile("\\\\(?:(?<karaoke>[kK][fo]?)(?<length>\\d{1,6})|p(?<drawing>\\d{1,3}))");

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final int MILLIS = 10;

  private final String source;
  private final int lastBrace;
  private final List<CueLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private List<CueLine> said = List.of();
  private List<WordTime> words = new ArrayList<>();
  private Duration sung;
  private boolean draws;
  private boolean isDrawn;

  private AssText(String source, Duration start) {
    this.source = source;
    this.lastBrace = source.lastIndexOf('}');
    this.sung = start;
  }

  /**
   * Reads a text.
   *
   * @param start of the event, from which karaoke is counted
   */
  static AssText of(String marked, Duration start) {
    AssText text = new AssText(marked, start);
    text.read();
    return text;
  }

  /** The lines that are not blank. */
  List<CueLine> lines() {
    return said;
  }

  String text() {
    return said.stream().map(CueLine::text).collect(Collectors.joining("\n"));
  }

  /** Whether it contains a drawing. */
  boolean isDrawn() {
    return isDrawn;
  }

  private void read() {
    int at = 0;
    while (at < source.length()) {
      at = accept(at);
    }
    endLine();
    said = CueMarkup.out(lines);
  }

  /** Accepts what is at an offset, and returns the offset after it. */
  private int accept(int at) {
    char character = source.charAt(at);
    if (character == '{' && at < lastBrace) {
      int end = source.indexOf('}', at);
      acceptCodes(source.substring(at + 1, end));
      return end + 1;
    }
    if (character == '\\' && at + 1 < source.length()) {
      return acceptEscape(at, source.charAt(at + 1));
    }
    append(character);
    return at + 1;
  }

  private int acceptEscape(int at, char escaped) {
    switch (escaped) {
      case 'N', 'n' -> endLine();
      case 'h' -> append(' ');
      default -> {
        append('\\');
        return at + 1;
      }
    }
    return at + 2;
  }

  private void append(char character) {
    if (draws) {
      isDrawn = true;
    } else {
      line.append(character == NO_BREAK_SPACE ? ' ' : character);
    }
  }

  private void endLine() {
    CueLine ended = new CueLine(line.toString(), Optional.empty(), words).from(0);
    if (!ended.text().isEmpty()) {
      lines.add(ended);
    }
    line.setLength(0);
    words = new ArrayList<>();
  }

  private void acceptCodes(String codes) {
    Matcher code = CODE.matcher(codes);
    while (code.find()) {
      if (code.group("drawing") == null) {
        sing(Duration.ofMillis(Long.parseLong(code.group("length")) * MILLIS));
      } else {
        draws = Integer.parseInt(code.group("drawing")) > 0;
      }
    }
  }

  private void sing(Duration length) {
    Duration end = sung.plus(length);
    words.add(
        new WordTime(
            line.length(), OptionalInt.empty(), sung, Optional.of(end), OptionalDouble.empty()));
    sung = end;
  }
}
