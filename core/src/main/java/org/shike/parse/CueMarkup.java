// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.CueLine.WordTime;

/**
 * Takes the markup out of the text of a cue: tags of HTML and WebVTT, overrides of ASS such as
 * {@code {\an8}}, and character references, also those that were escaped twice. Keeps what it says
 * of speakers and times. What only looks like markup, such as {@code List<String>}, is text.
 */
final class CueMarkup {
  /** No tag is longer; the search for its end stops there, so that many {@code <} cost nothing. */
  private static final int MAX_TAG = 500;

  private static final Set<String> TAGS =
      Set.of(
          "b", "big", "br", "c", "center", "em", "font", "i", "lang", "p", "rt", "ruby", "s",
          "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "v");
  private static final Pattern NAME =
      Pattern.compile("(/?)([A-Za-z]+)([\\s./].*)?", Pattern.DOTALL);
  private static final Pattern VOICE =
      Pattern.compile("v(?:\\.\\S*)?\\s+(\\S.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})");

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final List<CueLine> lines = new ArrayList<>();
  private List<WordTime> words = new ArrayList<>();
  private Optional<String> voice = Optional.empty();

  private CueMarkup(String source) {
    this.source = source;
  }

  /** The lines of a text; none that are blank. */
  static List<CueLine> lines(List<String> marked) {
    return new CueMarkup(String.join("\n", marked)).read();
  }

  private List<CueLine> read() {
    int at = 0;
    while (at < source.length()) {
      at = accept(at);
    }
    endLine();
    return lines;
  }

  /** Takes what stands at a place, and returns the place behind it. */
  private int accept(int at) {
    int behind =
        switch (source.charAt(at)) {
          case '<' -> acceptTag(at);
          case '{' -> acceptOverride(at);
          case '&' -> acceptReference(at);
          default -> at;
        };
    if (behind > at) {
      return behind;
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

  /** The place behind the tag at a place; the same place where there is none. */
  private int acceptTag(int at) {
    int end = find('>', at);
    if (end < 0) {
      return at;
    }
    String tag = source.substring(at + 1, end);
    Matcher time = TIME.matcher(tag);
    Matcher name = NAME.matcher(tag);
    if (time.matches()) {
      words.add(WordTime.from(text.length(), time(time)));
      return end + 1;
    }
    if (!name.matches() || !TAGS.contains(name.group(2).toLowerCase(Locale.ROOT))) {
      return at;
    }
    acceptTag(name.group(1).isEmpty(), name.group(2).toLowerCase(Locale.ROOT), tag);
    return end + 1;
  }

  private void acceptTag(boolean isStart, String name, String tag) {
    if ("br".equals(name)) {
      endLine();
    } else if ("v".equals(name)) {
      changeVoice(isStart, tag);
    }
  }

  /** A voice in the middle of a line begins a line of its own. */
  private void changeVoice(boolean isStart, String tag) {
    endLine();
    Matcher matcher = VOICE.matcher(tag);
    voice =
        isStart && matcher.matches()
            ? Optional.of(CharacterReferences.decode(matcher.group(1).strip()))
            : Optional.empty();
  }

  private static Duration time(Matcher time) {
    int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
    return Duration.ofHours(hours)
        .plusMinutes(Integer.parseInt(time.group(2)))
        .plusSeconds(Integer.parseInt(time.group(3)))
        .plusMillis(Integer.parseInt(time.group(4)));
  }

  private int acceptOverride(int at) {
    int end = source.startsWith("{\\", at) ? find('}', at) : -1;
    return end < 0 ? at : end + 1;
  }

  private int acceptReference(int at) {
    int end = CharacterReferences.endOf(source, at);
    if (end > at) {
      CharacterReferences.decode(source.substring(at, end))
          .chars()
          .forEach(character -> append((char) character));
    }
    return end;
  }

  private int find(char character, int from) {
    int end = source.indexOf(character, from, Math.min(source.length(), from + MAX_TAG));
    int other = source.indexOf(source.charAt(from), from + 1, Math.max(from + 1, end));
    return other >= 0 ? -1 : end;
  }
}
