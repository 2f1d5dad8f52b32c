// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Converts between offsets in a text and its lines and columns. */
final class LinePlaces {
  /** Where each line starts. */
  private final int[] starts;

  private LinePlaces(int[] starts) {
    this.starts = starts;
  }

  static LinePlaces of(String text) {
    IntStream ends = IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '\n');
    return new LinePlaces(IntStream.concat(IntStream.of(0), ends.map(at -> at + 1)).toArray());
  }

  /** The line number of an offset, from 1 on. */
  int line(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset in UTF-16 code units, from 1 on. */
  int column(int place) {
    return place - starts[line(place) - 1] + 1;
  }

  /** The offset of a column in a line; lines after the last one count as the last. */
  int place(int line, int column) {
    return starts[Math.clamp(line, 1, starts.length) - 1] + column - 1;
  }
}
