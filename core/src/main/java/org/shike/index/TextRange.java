// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A range of a text in UTF-16 code units, half-open.
 *
 * @param from offset of its first character
 * @param to offset after its last character
 */
record TextRange(int from, int to) {
  /** The range moved by some code units. */
  TextRange moved(int by) {
    return new TextRange(from + by, to + by);
  }

  /** The part of a text that is in this range. */
  String in(String text) {
    return text.substring(from, to);
  }

  /** The characters of both as ranges in ascending order that do not touch each other. */
  static List<TextRange> both(List<TextRange> some, List<TextRange> others) {
    return merged(Stream.concat(some.stream(), others.stream()).toList());
  }

  /** The same characters as ranges in ascending order that do not touch each other. */
  static List<TextRange> merged(List<TextRange> ranges) {
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range :
        ranges.stream().sorted(Comparator.comparingInt(TextRange::from)).toList()) {
      TextRange last = merged.isEmpty() ? range : merged.get(merged.size() - 1);
      if (!merged.isEmpty() && range.from <= last.to) {
        merged.set(merged.size() - 1, new TextRange(last.from, Math.max(last.to, range.to)));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
