// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shike.parse.source.CharacterReferences;

/**
 * A tag of HTML or WebVTT in the text of a cue.
 *
 * @param name in lower case
 * @param isStart false for an end tag, such as {@code </i>}
 * @param written everything between the angle brackets
 */
record CueTag(String name, boolean isStart, String written) {
  private static final Set<String> TAGS =
      Set.of(
          "b", "big", "br", "c", "center", "em", "font", "i", "lang", "p", "rb", "rp", "rt", "ruby",
          "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "v");
  private static final String AFTER_NAME = " \t\n\u000B\f\r./";
  private static final Pattern VOICE =
      Pattern.compile("v(?:\\.\\S*)?\\s+(\\S.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,2}):)?(\\d{1,6})[.,](\\d{3,9})");

  /** The tag in these characters; empty if they are not a known tag. */
  static Optional<CueTag> of(String written) {
    boolean isStart = !written.startsWith("/");
    int from = isStart ? 0 : 1;
    int to = endOfLetters(written, from);
    String name = written.substring(from, to).toLowerCase(Locale.ROOT);
    boolean isName = to == written.length() || AFTER_NAME.indexOf(written.charAt(to)) >= 0;
    return isName && TAGS.contains(name)
        ? Optional.of(new CueTag(name, isStart, written))
        : Optional.empty();
  }

  /** The time that a tag consists of; empty if it is not a time. */
  static Optional<Duration> time(String written) {
    if (written.isEmpty() || written.charAt(0) < '0' || written.charAt(0) > '9') {
      return Optional.empty();
    }
    if (OrdinaryTime.endOf(written, 0) == written.length()) {
      return Optional.of(OrdinaryTime.read(written, 0));
    }
    Matcher time = TIME.matcher(written);
    return time.matches() ? Optional.of(time(time)) : Optional.empty();
  }

  boolean isNamed(String other) {
    return name.equals(other);
  }

  /** Whether it begins text that is shown above a character, or in brackets after it. */
  boolean isReading() {
    return isStart && (isNamed("rt") || isNamed("rp"));
  }

  /** Who speaks from the tag on, if it names a speaker. */
  Optional<String> voice() {
    Matcher matcher = VOICE.matcher(written);
    return isStart && matcher.matches()
        ? Optional.of(CharacterReferences.decode(matcher.group(1)).strip())
            .filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  private static int endOfLetters(String text, int from) {
    int to = from;
    while (to < text.length() && isLetter(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private static Duration time(Matcher time) {
    return Duration.ofHours(LooseTime.number(time.group(1)))
        .plusMinutes(LooseTime.number(time.group(2)))
        .plusSeconds(LooseTime.number(time.group(3)))
        .plusNanos(LooseTime.nanos(time.group(4), false));
  }
}
