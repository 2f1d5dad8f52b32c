// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;

/**
 * Consecutive characters that sound like a word.
 *
 * @param pairs of characters that overlap by one, at each place several that sound alike
 */
record SoundRow(List<List<String>> pairs) {
  SoundRow {
    pairs = List.copyOf(pairs);
  }

  /** The most likely characters: the most frequent pairs that overlap. */
  String likeliest() {
    StringBuilder characters = new StringBuilder(pairs.getFirst().getFirst());
    for (List<String> next : pairs.subList(1, pairs.size())) {
      String last = Character.toString(characters.codePointBefore(characters.length()));
      String pair =
          next.stream().filter(other -> other.startsWith(last)).findFirst().orElse(next.getFirst());
      characters.appendCodePoint(pair.codePointBefore(pair.length()));
    }
    return characters.toString();
  }
}
