// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.cue.CueLine.WordTime;
import org.shike.parse.source.CharacterReferences;
import org.shike.parse.source.CharacterReferences.Reference;

/**
 * Removes the markup from the text of a cue: tags of HTML and WebVTT, overrides and blanks of ASS
 * such as {@code {\an8}} and {@code \N}, and character references, including those that were
 * escaped twice. What markup says about speakers and times is kept. The reading of a character in a
 * {@code <ruby>} is not spoken separately, so it is removed. What only looks like markup, such as
 * {@code List<String>} or {@code C:\News}, is text.
 */
public final class CueMarkup {
  /** No tag is longer. The search for its end stops here, so that many {@code <} stay cheap. */
  private static final int MAX_TAG = 500;

  private static final char LAST_SPECIAL = '{';
  private static final String SPECIAL = "<{&\\\n";

  /** The end of a character's reading, or of anything else shown above it. */
  private static final Pattern END_OF_READING =
      Pattern.compile(
          "</(?:rt|rp)\\b[^<>]{0,20}>|(?=<(?:/ruby|rb|rt|rp)\\b)", Pattern.CASE_INSENSITIVE);

  private static final Pattern PATH = Pattern.compile("[^\\\\]{0,9}(?:\\b[A-Za-z]:|\\\\)\\\\");

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final List<CueLine> lines = new ArrayList<>();
  private List<WordTime> words = new ArrayList<>();
  private Optional<String> voice = Optional.empty();
  private boolean isRuby;

  private CueMarkup(String source) {
    this.source = source;
  }

  /** The lines of a text that are not blank. */
  public static List<CueLine> lines(List<String> marked) {
    return hasMarkup(marked) ? marked(marked) : unmarked(marked);
  }

  /** A text without its markup; its lines end with LF, and none of them is blank. */
  public static String plain(String marked) {
    if (endOfPlain(marked, 0) == marked.length()) {
      return marked.strip();
    }
    return XmlLines.text(lines(List.of(marked)));
  }

  /**
   * The lines of a cue without their markup; if any word has a time, the lines stay as they are.
   */
  public static List<CueLine> out(List<CueLine> lines) {
    boolean hasWords = lines.stream().anyMatch(line -> !line.words().isEmpty());
    return hasWords ? lines : lines(lines.stream().map(CueLine::text).toList());
  }

  static List<CueLine> marked(List<String> marked) {
    return new CueMarkup(String.join("\n", marked)).read();
  }

  private static boolean hasMarkup(List<String> lines) {
    for (String line : lines) {
      if (endOfPlain(line, 0) < line.length()) {
        return true;
      }
    }
    return false;
  }

  private static List<CueLine> unmarked(List<String> texts) {
    List<CueLine> lines = new ArrayList<>(texts.size());
    for (String text : texts) {
      String stripped = text.strip();
      if (!stripped.isEmpty()) {
        lines.add(CueLine.of(stripped));
      }
    }
    return lines;
  }

  private List<CueLine> read() {
    int at = 0;
    while (at < source.length()) {
      int plain = endOfPlain(source, at);
      text.append(source, at, plain);
      at = plain < source.length() ? accept(plain) : plain;
    }
    endLine();
    return lines;
  }

  private static int endOfPlain(String text, int from) {
    int at = from;
    while (at < text.length() && !isSpecial(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpecial(char character) {
    return character <= LAST_SPECIAL && SPECIAL.indexOf(character) >= 0;
  }

  /** Accepts what is at an offset, and returns the offset after it. */
  private int accept(int at) {
    int after =
        switch (source.charAt(at)) {
          case '<' -> acceptTag(at);
          case '{' -> acceptOverride(at);
          case '&' -> acceptReference(at);
          case '\\' -> acceptEscape(at);
          default -> at;
        };
    if (after > at) {
      return after;
    }
    append(source.charAt(at));
    return at + 1;
  }

  private void append(char character) {
    if (character == '\n') {
      endLine();
    } else {
      text.append(character);
    }
  }

  private void endLine() {
    CueLine line = new CueLine(text.toString(), voice, words).from(0);
    if (!line.text().isEmpty()) {
      lines.add(line);
    }
    text.setLength(0);
    words = new ArrayList<>();
  }

  /** The offset after the tag at {@code at}; {@code at} itself if there is none. */
  private int acceptTag(int at) {
    int end = find('>', at);
    if (end < 0) {
      return at;
    }
    String tag = source.substring(at + 1, end);
    Optional<Duration> time = CueTag.time(tag);
    Optional<CueTag> known = CueTag.of(tag);
    time.ifPresent(start -> words.add(WordTime.from(text.length(), start)));
    known.ifPresent(this::accept);
    return time.isPresent() || known.isPresent() ? endOfReading(known, end + 1) : at;
  }

  /** If a tag begins a reading, the offset after that reading; else the offset after the tag. */
  private int endOfReading(Optional<CueTag> tag, int after) {
    boolean isReading = isRuby && tag.filter(CueTag::isReading).isPresent();
    int limit = Math.min(source.length(), after + MAX_TAG);
    Matcher end = END_OF_READING.matcher(source).region(after, limit);
    return isReading && end.find() ? end.end() : after;
  }

  private void accept(CueTag tag) {
    if (tag.isNamed("br")) {
      endLine();
    } else if (tag.isNamed("v")) {
      changeVoice(tag);
    } else if (tag.isNamed("ruby")) {
      isRuby = tag.isStart();
    }
  }

  /** A voice in the middle of a line begins a new line. */
  private void changeVoice(CueTag tag) {
    endLine();
    voice = tag.voice();
  }

  private int acceptOverride(int at) {
    int end = source.startsWith("{\\", at) ? find('}', at) : -1;
    return end < 0 ? at : end + 1;
  }

  /** The line end and the blank of ASS, unless they are part of a Windows path. */
  private int acceptEscape(int at) {
    char escaped = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
    if ((escaped != 'N' && escaped != 'h') || isInPath(at)) {
      return at;
    }
    append(escaped == 'N' ? '\n' : ' ');
    return at + 2;
  }

  private boolean isInPath(int at) {
    int from = at;
    while (from > Math.max(0, at - MAX_TAG) && !Character.isWhitespace(source.charAt(from - 1))) {
      from--;
    }
    return PATH.matcher(source).region(from, at + 1).lookingAt();
  }

  private int acceptReference(int at) {
    Optional<Reference> reference = CharacterReferences.at(source, at);
    if (reference.isEmpty()) {
      return at;
    }
    String characters = reference.get().characters();
    for (int i = 0; i < characters.length(); i++) {
      append(characters.charAt(i));
    }
    return reference.get().end();
  }

  private int find(char character, int from) {
    int end = source.indexOf(character, from, Math.min(source.length(), from + MAX_TAG));
    int other = source.indexOf(source.charAt(from), from + 1, Math.max(from + 1, end));
    return other >= 0 ? -1 : end;
  }
}
