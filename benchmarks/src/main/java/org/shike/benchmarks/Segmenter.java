// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import java.util.stream.Stream;

/** Cuts a text into words, which may overlap. */
@FunctionalInterface
interface Segmenter {
  Stream<Word> words(String text);

  /**
   * A word of a text.
   *
   * @param text as it is to be indexed
   * @param start offset of its first character, in UTF-16 code units
   * @param end offset after its last character
   */
  record Word(String text, int start, int end) {
    boolean hasLetterOrDigit() {
      return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
  }
}
