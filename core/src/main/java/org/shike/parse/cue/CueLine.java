// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A line of a cue without its markup.
 *
 * @param text without blanks at its ends
 * @param voice who says it, if markup names a speaker
 * @param words times inside the line, by ascending offset
 */
public record CueLine(String text, Optional<String> voice, List<WordTime> words) {
  private static final int FIRST_AFTER_ASCII = 0x80;
  private static final int FIRST_IDEOGRAPH = 0x4E00;
  private static final int LAST_IDEOGRAPH = 0x9FFF;

  /** The script of a line. */
  enum Script {
    /** Han, or a script used with it: Kana, Bopomofo. */
    HAN,
    LATIN,
    /** Neither, such as only a number or a sign. */
    NONE
  }

  public CueLine {
    words = List.copyOf(words);
  }

  public static CueLine of(String text) {
    return new CueLine(text, Optional.empty(), List.of());
  }

  /** The rest of the line from {@code from} on, without blanks at its ends. */
  public CueLine from(int from) {
    String rest = text.substring(from);
    String stripped = rest.strip();
    if (words.isEmpty()) {
      return stripped.length() == text.length() ? this : new CueLine(stripped, voice, words);
    }
    int shift = from + rest.length() - rest.stripLeading().length();
    List<WordTime> shifted = new ArrayList<>(words.size());
    for (WordTime word : words) {
      shifted.add(word.shifted(-shift, stripped.length()));
    }
    return new CueLine(stripped, voice, shifted);
  }

  Script script() {
    Script script = Script.NONE;
    int at = 0;
    while (at < text.length() && script != Script.HAN) {
      int character = text.codePointAt(at);
      Script other = script(character);
      script = other == Script.NONE ? script : other;
      at += Character.charCount(character);
    }
    return script;
  }

  /** Most Chinese and English characters are in two blocks; the others are looked up. */
  static Script script(int character) {
    if (character < FIRST_AFTER_ASCII) {
      return Character.isLetter(character) ? Script.LATIN : Script.NONE;
    }
    if (character >= FIRST_IDEOGRAPH && character <= LAST_IDEOGRAPH) {
      return Script.HAN;
    }
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> Script.HAN;
      case LATIN -> Script.LATIN;
      default -> Script.NONE;
    };
  }

  /**
   * When a part of the text is said.
   *
   * @param from its first offset in the text
   * @param to the offset after it; empty if it reaches to the next part
   * @param start when it begins
   * @param end when it ends; empty if that is when the next part begins
   * @param probability from 0 to 1, how sure the recogniser is of it; empty if the source does not
   *     say
   */
  public record WordTime(
      int from,
      OptionalInt to,
      Duration start,
      Optional<Duration> end,
      OptionalDouble probability) {
    /** Everything from an offset on, up to the next part, is said from this time on. */
    public static WordTime from(int from, Duration start) {
      return new WordTime(
          from, OptionalInt.empty(), start, Optional.empty(), OptionalDouble.empty());
    }

    /** The same, moved by {@code by} in a text of this length. */
    public WordTime shifted(int by, int length) {
      OptionalInt shiftedTo =
          to.isPresent()
              ? OptionalInt.of(Math.clamp(to.getAsInt() + by, 0, length))
              : OptionalInt.empty();
      return new WordTime(Math.clamp(from + by, 0, length), shiftedTo, start, end, probability);
    }

    /** The same at another time. */
    public WordTime at(Duration start, Optional<Duration> end) {
      return new WordTime(from, to, start, end, probability);
    }
  }
}
