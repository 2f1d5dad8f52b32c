// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.shike.parse.cue.CueLine.WordTime;
import org.shike.transcript.Message;

/** Collects the lines of a cue in XML, each up to a limit, and the times of their words. */
public final class XmlLines {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final int maxLength;
  private final List<CueLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private List<WordTime> words = new ArrayList<>();
  private int ends;
  private boolean isFull;
  private boolean isCut;

  public XmlLines(int maxLength) {
    this.maxLength = maxLength;
  }

  /** A place in the text, and the number of words before it. */
  public record Mark(int line, int from, int words) {}

  public Mark mark() {
    return new Mark(ends, line.length(), words.size());
  }

  /** Appends text in which line ends count. */
  public void append(String text) {
    text.chars().forEach(character -> append((char) character));
  }

  private void append(char character) {
    if (character == '\n') {
      endLine();
    } else if (!isFull && line.length() + units(character) <= maxLength) {
      line.append(character == NO_BREAK_SPACE ? ' ' : character);
    } else {
      isFull = true;
      isCut = true;
    }
  }

  /** A surrogate pair has room as a whole or not at all. */
  private static int units(char character) {
    return Character.isHighSurrogate(character) ? 2 : 1;
  }

  /** Appends text in which successive blanks are one blank, and no blank begins a line. */
  public void appendCollapsed(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isBlank(text.charAt(at))) {
        append(text.charAt(at));
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        append(' ');
      }
    }
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == '\n';
  }

  public void endLine() {
    CueLine ended = new CueLine(line.toString(), Optional.empty(), words).from(0);
    if (!ended.text().isEmpty()) {
      lines.add(ended);
    }
    line.setLength(0);
    isFull = false;
    words = new ArrayList<>();
    ends++;
  }

  /** Gives everything from here on a time, up to the next word. */
  public void startWord(Duration start) {
    words.add(WordTime.from(line.length(), start));
  }

  /** Gives the text appended since a mark a time, if it is in one line and has no time yet. */
  public void addWord(Mark since, Duration start, Optional<Duration> end) {
    if (since.line() == ends && since.words() == words.size()) {
      OptionalInt to = OptionalInt.of(line.length());
      words.add(new WordTime(since.from(), to, start, end, OptionalDouble.empty()));
    }
  }

  /** The lines so far that are not blank. */
  public List<CueLine> lines() {
    endLine();
    return lines;
  }

  /** Whether a line was longer than allowed. */
  public boolean isCut() {
    return isCut;
  }

  /** The message about a line that was longer. */
  public static Message cut(int maxLength) {
    return Message.of("a line of more than %d characters; the rest of it was not read", maxLength);
  }

  public static String text(List<CueLine> lines) {
    return lines.stream().map(CueLine::text).collect(Collectors.joining("\n"));
  }
}
