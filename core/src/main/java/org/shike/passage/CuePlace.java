// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.util.Optional;
import org.shike.transcript.Word;

/**
 * Where a character of a passage comes from. Immutable.
 *
 * @param piece that contains it
 * @param offset in UTF-16 code units of the cue's text that the piece is a part of
 */
public record CuePlace(CuePiece piece, int offset) {
  /** Checks that the offset is inside the piece. */
  public CuePlace {
    if (offset < piece.from() || offset >= piece.to()) {
      throw new IllegalArgumentException(
          "offset must be inside its piece, " + piece.from() + " to " + piece.to() + ": " + offset);
    }
  }

  /** {@return the timed word it belongs to, with its range in code units of that text} */
  public Optional<Word> word() {
    return TimedWords.at(piece, offset);
  }
}
