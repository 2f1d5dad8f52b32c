// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The trigrams of a text: three characters of a run without white space. */
final class Trigrams {
  private static final int LENGTH = 3;

  /** A control character, which may be U+0000, would end a query of SQLite. */
  private static final Pattern BORDER = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private Trigrams() {}

  /** Each once, in the order of the text. */
  static List<String> of(String text) {
    return BORDER.splitAsStream(text).flatMap(Trigrams::ofRun).distinct().toList();
  }

  private static Stream<String> ofRun(String run) {
    int[] characters = run.codePoints().toArray();
    return IntStream.rangeClosed(0, characters.length - LENGTH)
        .mapToObj(at -> new String(characters, at, LENGTH));
  }
}
