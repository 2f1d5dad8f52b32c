// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shike.passage.CuePiece;
import org.shike.passage.Passage;
import org.shike.transcript.TimeRange;

/**
 * The time of each part of a passage.
 *
 * @param isSpeech whether it is part of recognised or subtitled speech, so the characters of a cue
 *     are spoken one after the other
 * @param end when all pieces have ended; empty if unknown
 * @param pieces in the order of the text, at least one
 */
record PassageTimes(boolean isSpeech, Optional<Duration> end, List<PieceTimes> pieces) {

  static PassageTimes of(Passage passage, boolean isSpeech) {
    List<PieceTimes> pieces = new ArrayList<>();
    int from = 0;
    for (CuePiece piece : passage.pieces()) {
      boolean startsCue = pieces.isEmpty() || piece.textIndex() == 0;
      PieceTimes times = PieceTimes.of(piece, from, startsCue);
      pieces.add(times);
      from = times.range().to() + 1;
    }
    return new PassageTimes(isSpeech, passage.time().flatMap(TimeRange::end), pieces);
  }

  /**
   * When a character is said. A line end that joins two pieces has the time of the character before
   * it.
   */
  GivenTime at(int offset) {
    return pieces
        .getFirst()
        .time()
        .map(time -> pieces.get(pieceAt(offset)).at(offset, isSpeech, until(time)))
        .orElse(GivenTime.NONE);
  }

  /**
   * The earliest and the latest time that any of its characters may have.
   *
   * @param from in milliseconds
   * @param to in milliseconds, inclusive
   */
  record Extent(long from, long to) {
    private Extent with(Duration time) {
      return new Extent(Math.min(from, time.toMillis()), Math.max(to, time.toMillis()));
    }
  }

  /** Whether all of it is timed. */
  boolean isTimed() {
    return pieces.stream().allMatch(piece -> piece.time().isPresent());
  }

  /** Between which times it is said, if its first piece is timed. */
  Extent extent() {
    Extent extent = new Extent(pieces.getFirst().startMillis(), pieces.getFirst().startMillis());
    for (PieceTimes piece : pieces) {
      for (TimeRange time : piece.time().stream().toList()) {
        extent = extent.with(time.start()).with(time.end().orElse(time.start()));
      }
      for (KnownStart known : piece.known()) {
        extent = extent.with(known.start());
      }
    }
    return extent;
  }

  /** The first piece of the cue to which a character belongs. */
  PieceTimes cueAt(int offset) {
    int at = pieceAt(offset);
    while (!pieces.get(at).startsCue()) {
      at--;
    }
    return pieces.get(at);
  }

  /** From the start of a piece to the end of the passage. */
  Optional<TimeRange> from(PieceTimes piece) {
    return piece.time().map(this::until);
  }

  private TimeRange until(TimeRange piece) {
    return new TimeRange(piece.start(), end);
  }

  private int pieceAt(int offset) {
    int at = pieces.size() - 1;
    while (pieces.get(at).range().from() > offset) {
      at--;
    }
    return at;
  }
}
