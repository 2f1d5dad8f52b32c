// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How large a passage of speech may become, and what separates it from the next. Immutable.
 *
 * <pre>{@code
 * SpeechBounds.DEFAULT.withLongest(Duration.ofMinutes(1));
 * }</pre>
 *
 * @param longest the most time a passage may take, more than zero; {@link #NO_LIMIT} for any time
 * @param mostCharacters the most UTF-16 code units of its text, 1 or more; {@link
 *     Integer#MAX_VALUE} for any number
 * @param pause the shortest silence between two cues that separates them, more than zero; {@link
 *     #NO_LIMIT} if no silence does
 */
public record SpeechBounds(Duration longest, int mostCharacters, Duration pause) {
  /** Longer than any recording. */
  public static final Duration NO_LIMIT = ChronoUnit.FOREVER.getDuration();

  /**
   * 30 seconds, 400 characters, a pause of 2 seconds: long enough to contain all words that a
   * person remembers together, short enough to be read at a glance. 30 seconds of speech are about
   * 150 Chinese or 400 English characters; nobody is silent for 2 seconds in the middle of a
   * thought.
   */
  public static final SpeechBounds DEFAULT =
      new SpeechBounds(Duration.ofSeconds(30), 400, Duration.ofSeconds(2));

  /** Checks that each is more than zero. */
  public SpeechBounds {
    checkPositive("longest", longest);
    checkPositive("pause", pause);
    checkMostCharacters(mostCharacters);
  }

  /**
   * The same bounds with another limit of time.
   *
   * @param longest the most time a passage may take, more than zero
   * @return new bounds
   */
  public SpeechBounds withLongest(Duration longest) {
    return new SpeechBounds(longest, mostCharacters, pause);
  }

  /**
   * The same bounds with another limit of characters.
   *
   * @param mostCharacters the most UTF-16 code units of a passage's text, 1 or more
   * @return new bounds
   */
  public SpeechBounds withMostCharacters(int mostCharacters) {
    return new SpeechBounds(longest, mostCharacters, pause);
  }

  /**
   * The same bounds with another pause.
   *
   * @param pause the shortest silence that separates two cues, more than zero
   * @return new bounds
   */
  public SpeechBounds withPause(Duration pause) {
    return new SpeechBounds(longest, mostCharacters, pause);
  }

  static void checkMostCharacters(int mostCharacters) {
    if (mostCharacters < 1) {
      throw new IllegalArgumentException("mostCharacters must be 1 or more: " + mostCharacters);
    }
  }

  private static void checkPositive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " must be more than zero: " + value);
    }
  }
}
