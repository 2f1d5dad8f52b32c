// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The letters of a text, to tell whether another is of the same words, as two recognisers hear and
 * divide them. Immutable.
 */
final class SameText {
  /** Shorter texts say the same by chance. */
  private static final int LEAST_PAIRS = 20;

  /** Different texts on one topic share about a tenth of their pairs. */
  private static final double LEAST_SHARE = 0.5;

  /** Each pair of neighbouring letters and digits once, sorted. */
  private final long[] pairs;

  private SameText(long[] pairs) {
    this.pairs = pairs;
  }

  static SameText of(String text) {
    int[] letters =
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
    return new SameText(
        IntStream.range(1, letters.length)
            .mapToLong(at -> ((long) letters[at - 1] << Integer.SIZE) | letters[at])
            .sorted()
            .distinct()
            .toArray());
  }

  /** Whether most of the shorter text is in the longer one, by pairs of letters. */
  boolean isNearly(SameText other) {
    int smaller = Math.min(pairs.length, other.pairs.length);
    return smaller >= LEAST_PAIRS && shared(other) >= LEAST_SHARE * smaller;
  }

  private long shared(SameText other) {
    return Arrays.stream(pairs).filter(pair -> Arrays.binarySearch(other.pairs, pair) >= 0).count();
  }
}
