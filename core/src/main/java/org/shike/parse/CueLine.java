// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a cue without its markup.
 *
 * @param text without blanks at its ends
 * @param voice who says it, where markup tells
 * @param starts times inside the line, by ascending place
 */
record CueLine(String text, Optional<String> voice, List<WordStart> starts) {
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
    starts = List.copyOf(starts);
  }

  static CueLine of(String text) {
    return new CueLine(text, Optional.empty(), List.of());
  }

  /** The same line with its text from {@code from} on, without blanks at its ends. */
  CueLine from(int from) {
    String rest = text.substring(from);
    String stripped = rest.strip();
    int shift = from + rest.length() - rest.stripLeading().length();
    List<WordStart> shifted =
        starts.stream()
            .map(start -> start.at(Math.clamp(start.at() - shift, 0, stripped.length())))
            .toList();
    return new CueLine(stripped, voice, shifted);
  }

  Script script() {
    if (KANA_OR_HAN.matcher(text).find()) {
      return Script.HAN;
    }
    return LATIN.matcher(text).find() ? Script.LATIN : Script.NONE;
  }

  /**
   * The time from which on something is said.
   *
   * @param at place in the text
   * @param time when the text from there on is said
   */
  record WordStart(int at, Duration time) {
    WordStart at(int place) {
      return new WordStart(place, time);
    }
  }
}
