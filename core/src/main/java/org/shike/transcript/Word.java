// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.OptionalDouble;

/**
 * A word of a cue that has its own time: a half-open range of UTF-16 code units of {@link
 * Cue#text()}. Immutable.
 *
 * @param from its first code unit, 0 or more
 * @param to after its last code unit
 * @param time when it is said
 * @param probability from 0 to 1, how sure the recogniser is of the word; empty if the source does
 *     not say
 */
public record Word(int from, int to, TimeRange time, OptionalDouble probability) {
  /** Checks the range and the probability. */
  public Word {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "a word must not be empty or start before 0: " + from + " to " + to);
    }
    if (!(probability.orElse(0) >= 0 && probability.orElse(0) <= 1)) {
      throw new IllegalArgumentException(
          "probability must be from 0 to 1: " + probability.getAsDouble());
    }
  }

  /**
   * A word without a probability.
   *
   * @param from its first code unit, 0 or more
   * @param to after its last code unit
   * @param time when it is said
   * @return the word
   */
  public static Word of(int from, int to, TimeRange time) {
    return new Word(from, to, time, OptionalDouble.empty());
  }
}
