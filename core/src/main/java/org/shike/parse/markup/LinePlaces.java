// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.markup;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lines and columns of the places in a text. */
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

  /** The number of the line, from 1 on. */
  int line(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The number of the UTF-16 code unit in its line, from 1 on. */
  int column(int place) {
    return place - starts[line(place) - 1] + 1;
  }

  /** The place of a line and a column in it; in the last line for those behind it. */
  int place(int line, int column) {
    return starts[Math.clamp(line, 1, starts.length) - 1] + column - 1;
  }
}
