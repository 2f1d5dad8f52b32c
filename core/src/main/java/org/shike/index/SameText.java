// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells whether two texts are of the same words, as two recognisers hear and divide them. */
final class SameText {
  /** Shorter texts say the same by chance. */
  private static final int LEAST_PAIRS = 20;

  /** Different texts on one topic share about a tenth of their pairs. */
  private static final double LEAST_SHARE = 0.5;

  private SameText() {}

  /** Whether most of the shorter text is in the longer one, by pairs of letters. */
  static boolean isNearly(String one, String other) {
    Set<Long> first = pairs(one);
    Set<Long> second = pairs(other);
    int smaller = Math.min(first.size(), second.size());
    if (smaller < LEAST_PAIRS) {
      return false;
    }
    first.retainAll(second);
    return first.size() >= LEAST_SHARE * smaller;
  }

  /** Each pair of neighbouring letters and digits. */
  private static Set<Long> pairs(String text) {
    int[] letters =
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<Long> pairs = new HashSet<>();
    for (int at = 1; at < letters.length; at++) {
      pairs.add(((long) letters[at - 1] << Integer.SIZE) | letters[at]);
    }
    return pairs;
  }
}
