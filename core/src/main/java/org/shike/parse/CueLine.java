// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A line of a cue without its markup.
 *
 * @param text without blanks at its ends
 * @param voice who says it, where markup tells
 * @param words times inside the line, by ascending place
 */
record CueLine(String text, Optional<String> voice, List<WordTime> words) {
  private static final Pattern KANA_OR_HAN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}]");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  /** What a line is written in. */
  enum Script {
    HAN,
    LATIN,
    /** Neither, such as a number or a sign alone. */
    NONE
  }

  CueLine {
    words = List.copyOf(words);
  }

  static CueLine of(String text) {
    return new CueLine(text, Optional.empty(), List.of());
  }

  /** The same line with its text from {@code from} on, without blanks at its ends. */
  CueLine from(int from) {
    String rest = text.substring(from);
    String stripped = rest.strip();
    int shift = from + rest.length() - rest.stripLeading().length();
    List<WordTime> shifted =
        words.stream().map(word -> word.shifted(-shift, stripped.length())).toList();
    return new CueLine(stripped, voice, shifted);
  }

  Script script() {
    if (KANA_OR_HAN.matcher(text).find()) {
      return Script.HAN;
    }
    return LATIN.matcher(text).find() ? Script.LATIN : Script.NONE;
  }

  /**
   * When a part of the text is said.
   *
   * @param from its first place in the text
   * @param to the place behind it; empty where it reaches up to the next one
   * @param start when it begins
   * @param end when it is over; empty where that is when the next one begins
   * @param probability from 0 to 1, how sure the recogniser is of it; empty where the source does
   *     not say
   */
  record WordTime(
      int from,
      OptionalInt to,
      Duration start,
      Optional<Duration> end,
      OptionalDouble probability) {
    /** All from a place on, up to the next one, is said from this time on. */
    static WordTime from(int from, Duration start) {
      return new WordTime(
          from, OptionalInt.empty(), start, Optional.empty(), OptionalDouble.empty());
    }

    /** The same in a text that begins elsewhere, and has this length. */
    WordTime shifted(int by, int length) {
      OptionalInt behind =
          to.isPresent()
              ? OptionalInt.of(Math.clamp(to.getAsInt() + by, 0, length))
              : OptionalInt.empty();
      return new WordTime(Math.clamp(from + by, 0, length), behind, start, end, probability);
    }

    /** The same at another time. */
    WordTime at(Duration start, Optional<Duration> end) {
      return new WordTime(from, to, start, end, probability);
    }
  }
}
