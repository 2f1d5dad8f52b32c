// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Splits a text into lines and leaves out what subtitles cannot show. */
final class ShownText {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

  private final String text;
  private final List<ShownLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final Map<Integer, Duration> places = new TreeMap<>();

  /** When the next character begins; a time at a blank belongs to the first character after it. */
  private Optional<Duration> begun = Optional.empty();

  private ShownText(String text) {
    this.text = text;
  }

  /** The lines of a text with times at some offsets; none if nothing in it is visible. */
  static List<ShownLine> lines(String text, Map<Integer, Duration> times) {
    return new ShownText(text).read(times);
  }

  /** A whole text in one line, which may be empty. */
  static String oneLine(String text) {
    return lines(text, Map.of()).stream().map(ShownLine::text).collect(Collectors.joining(" "));
  }

  private List<ShownLine> read(Map<Integer, Duration> times) {
    for (int at = 0; at < text.length(); at++) {
      begun = Optional.ofNullable(times.get(at)).or(() -> begun);
      char character = shown(at);
      if (character == '\n' || character == '\r') {
        endLine();
      } else if (!isInvisible(at)) {
        append(character);
      }
    }
    endLine();
    return lines;
  }

  private void append(char character) {
    boolean isBlank = Character.isWhitespace(character);
    if (!isBlank && !Character.isLowSurrogate(character)) {
      begun.ifPresent(time -> places.put(line.length(), time));
      begun = Optional.empty();
    }
    if (!isBlank || !line.isEmpty()) {
      line.append(character);
    }
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(new ShownLine(line.toString().stripTrailing(), places));
    }
    line.setLength(0);
    places.clear();
  }

  private char shown(int at) {
    char character = text.charAt(at);
    return switch (character) {
      case NO_BREAK_SPACE -> ' ';
      case '\0' -> REPLACEMENT;
      default -> Character.isSurrogate(character) && !isPaired(at) ? REPLACEMENT : character;
    };
  }

  private boolean isPaired(int at) {
    return isPair(at - 1) || isPair(at);
  }

  private boolean isPair(int at) {
    return at >= 0
        && at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  /** A single non-joiner is orthography. */
  private boolean isInvisible(int at) {
    boolean isAlone = !isZeroWidth(at - 1) && !isZeroWidth(at + 1);
    return isZeroWidth(at) && !(text.charAt(at) == ZERO_WIDTH_NON_JOINER && isAlone);
  }

  private boolean isZeroWidth(int at) {
    char character = at < 0 || at >= text.length() ? 0 : text.charAt(at);
    return character == '\u200B' || character == ZERO_WIDTH_NON_JOINER || character == '\uFEFF';
  }
}
