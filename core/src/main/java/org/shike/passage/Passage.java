// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Word;

/**
 * The unit that is indexed and found: a cue, a part of a cue, or several neighbouring cues. It
 * knows where each of its characters comes from. Immutable.
 *
 * <pre>{@code
 * Passage passage = Passage.of(List.of(Cue.untimed("开场"), Cue.untimed("成本")));
 * passage.text(); // 开场, a line end, 成本
 * passage.placeAt(3); // the first character of the second cue
 * }</pre>
 *
 * @param pieces in document order, at least one
 */
public record Passage(List<CuePiece> pieces) {
  /** Copies the pieces and checks that there is at least one. */
  public Passage {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("pieces must not be empty");
    }
  }

  /**
   * A passage of whole cues, in all their languages.
   *
   * @param cues in document order, at least one
   * @return the passage
   */
  public static Passage of(List<Cue> cues) {
    return new Passage(cues.stream().flatMap(cue -> CuePiece.allOf(cue).stream()).toList());
  }

  /** {@return the texts of its pieces, joined by line ends} */
  public String text() {
    return pieces.stream().map(CuePiece::text).collect(Collectors.joining("\n"));
  }

  /** {@return the piece with which it starts} */
  public CuePiece first() {
    return pieces.get(0);
  }

  /**
   * When it is said: from the start of its first piece until all pieces have ended. The end is
   * unknown if the end of the last piece is.
   *
   * @return the time; empty if the first piece has no time
   */
  public Optional<TimeRange> time() {
    return first().time().map(time -> new TimeRange(time.start(), endAfter(time.start())));
  }

  /** {@return what the start of its time is based on} */
  public TimeBasis basis() {
    return first().basis();
  }

  /** {@return who says it; empty if that is not known or several people do} */
  public Optional<String> speaker() {
    Optional<String> speaker = first().cue().speaker();
    boolean isOne = pieces.stream().allMatch(piece -> piece.cue().speaker().equals(speaker));
    return isOne ? speaker : Optional.empty();
  }

  /**
   * Where a character of {@link #text()} comes from.
   *
   * @param offset in UTF-16 code units of the text, from 0 to its length, exclusive
   * @return its piece and its offset in the cue's text; empty for a line end that joins two pieces
   * @throws IllegalArgumentException if there is no such character
   */
  public Optional<CuePlace> placeAt(int offset) {
    int start = 0;
    for (CuePiece piece : pieces) {
      int end = start + piece.to() - piece.from();
      if (offset >= start && offset < end) {
        return Optional.of(new CuePlace(piece, piece.from() + offset - start));
      }
      start = end + 1;
    }
    if (offset < 0 || offset >= start - 1) {
      throw new IllegalArgumentException("offset must be from 0 to " + (start - 2) + ": " + offset);
    }
    return Optional.empty();
  }

  /**
   * The timed word that a character of {@link #text()} belongs to.
   *
   * @param offset in UTF-16 code units of the text, from 0 to its length, exclusive
   * @return the word, with its range in code units of its cue's text; empty if it has no time
   * @throws IllegalArgumentException if there is no such character
   */
  public Optional<Word> wordAt(int offset) {
    return placeAt(offset).flatMap(CuePlace::word);
  }

  private Optional<Duration> endAfter(Duration start) {
    if (end(pieces.get(pieces.size() - 1)).isEmpty()) {
      return Optional.empty();
    }
    Duration latest = start;
    for (CuePiece piece : pieces) {
      Duration end = end(piece).orElse(start);
      latest = end.compareTo(latest) > 0 ? end : latest;
    }
    return Optional.of(latest);
  }

  private static Optional<Duration> end(CuePiece piece) {
    return piece.time().flatMap(TimeRange::end);
  }
}
