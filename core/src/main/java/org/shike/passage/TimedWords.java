// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

/**
 * Finds the timed words of a text by its offsets. The piece names the text; its range is ignored.
 */
final class TimedWords {
  private TimedWords() {}

  /** Whether its words refine the time of the cue. */
  static boolean areIn(CuePiece piece) {
    return piece.cue().isTimed() && !piece.words().isEmpty();
  }

  static Optional<Word> at(CuePiece piece, int offset) {
    List<Word> words = piece.words();
    int index = firstEndingAfter(words, offset);
    return index < words.size() && words.get(index).from() <= offset
        ? Optional.of(words.get(index))
        : Optional.empty();
  }

  /**
   * The start of the first word that ends after the offset; past the last word, the end of that
   * word.
   */
  static Duration startAt(CuePiece piece, int offset) {
    List<Word> words = piece.words();
    int index = firstEndingAfter(words, offset);
    return index < words.size()
        ? words.get(index).time().start()
        : endOf(piece, index - 1).orElse(words.get(index - 1).time().start());
  }

  /**
   * The end of the last word that starts before the offset; before all words, the start of the cue.
   */
  static Optional<Duration> endAt(CuePiece piece, int offset) {
    List<Word> words = piece.words();
    int index = firstEndingAfter(words, offset);
    boolean starts = index < words.size() && words.get(index).from() < offset;
    int last = starts ? index : index - 1;
    return last < 0 ? piece.cue().time().map(TimeRange::start) : endOf(piece, last);
  }

  /**
   * A word without an end lasts until the next word; the last word lasts until the end of its cue.
   */
  static Optional<Duration> endOf(CuePiece piece, int index) {
    List<Word> words = piece.words();
    Optional<Duration> end = words.get(index).time().end();
    if (end.isPresent()) {
      return end;
    }
    return index + 1 < words.size()
        ? Optional.of(words.get(index + 1).time().start())
        : piece.cue().time().flatMap(TimeRange::end);
  }

  /** The index of the first word that ends after the offset. */
  private static int firstEndingAfter(List<Word> words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).to() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
