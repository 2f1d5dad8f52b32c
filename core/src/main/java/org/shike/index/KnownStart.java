// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.passage.CuePiece;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

/**
 * A timed word, or the start of a cue as an empty range.
 *
 * @param range of a passage's text, or outside of it
 */
record KnownStart(TextRange range, Duration start) {
  /**
   * The known starts for a piece: those of the words in it. For a part of a text, also the start of
   * the cue, the word with or before its first character, and the word after its last.
   *
   * @param textStart where the whole text starts
   */
  static List<KnownStart> in(CuePiece piece, int textStart) {
    Optional<TimeRange> time = piece.cue().time();
    if (piece.textIndex() > 0 || piece.cue().words().isEmpty() || time.isEmpty()) {
      return List.of();
    }
    List<KnownStart> known = new ArrayList<>();
    if (piece.from() > 0) {
      known.add(new KnownStart(new TextRange(textStart, textStart), time.get().start()));
    }
    for (Word word : around(piece, piece.cue().words())) {
      TextRange range = new TextRange(textStart + word.from(), textStart + word.to());
      known.add(new KnownStart(range, word.time().start()));
    }
    return known;
  }

  private static List<Word> around(CuePiece piece, List<Word> words) {
    int first = Math.max(0, startingBefore(piece.from() + 1, words) - 1);
    int end = startingBefore(piece.to(), words) + 1;
    return words.subList(first, Math.min(end, words.size()));
  }

  private static int startingBefore(int offset, List<Word> words) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).from() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
