// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Word;

/**
 * One of the texts of a cue, or a part of it: a half-open range of its UTF-16 code units.
 * Immutable.
 *
 * <pre>{@code
 * CuePiece piece = new CuePiece(Cue.untimed("云成本降低了。"), 0, 1, 3);
 * piece.text(); // 成本
 * }</pre>
 *
 * @param cue to which it belongs
 * @param textIndex which of {@link Cue#texts()} it is of, 0 for {@link Cue#text()}
 * @param from its first code unit, 0 or more
 * @param to behind its last code unit
 */
public record CuePiece(Cue cue, int textIndex, int from, int to) {
  /** Checks that there is such a text, and that the range is not empty and lies inside it. */
  public CuePiece {
    if (textIndex < 0 || textIndex >= cue.texts().size()) {
      throw new IllegalArgumentException(
          "textIndex must be from 0 to " + (cue.texts().size() - 1) + ": " + textIndex);
    }
    int length = cue.texts().get(textIndex).text().length();
    if (from < 0 || to <= from || to > length) {
      throw new IllegalArgumentException(
          "a piece must be inside its text and not empty: " + from + " to " + to + " of " + length);
    }
  }

  /**
   * A cue in whole pieces.
   *
   * @param cue any
   * @return a piece for each of its texts
   */
  public static List<CuePiece> allOf(Cue cue) {
    return IntStream.range(0, cue.texts().size()).mapToObj(index -> whole(cue, index)).toList();
  }

  private static CuePiece whole(Cue cue, int index) {
    return new CuePiece(cue, index, 0, cue.texts().get(index).text().length());
  }

  /** {@return what it says, as written} */
  public String text() {
    return source().substring(from, to);
  }

  /**
   * When it is said. Where a text with timed words is cut, the time of the words beside the cut; of
   * a part of any other text, the time of the cue.
   *
   * @return empty for untimed text
   */
  public Optional<TimeRange> time() {
    return cue.time().map(this::time);
  }

  /** {@return what the start of its time rests on} */
  public TimeBasis basis() {
    return startsWithAWord() ? TimeBasis.WORD : cue.basis();
  }

  /** {@return the start of its time as the source writes it; blank exactly for untimed text} */
  public String timestamp() {
    return startsWithAWord()
        ? Timecode.of(TimedWords.startAt(this, from)).written()
        : cue.timestamp();
  }

  /** The whole text of which it is a part. */
  String source() {
    return cue.texts().get(textIndex).text();
  }

  /** The timed words of {@link #source()}. */
  List<Word> words() {
    return textIndex == 0 ? cue.words() : List.of();
  }

  private boolean startsWithAWord() {
    return from > 0 && TimedWords.areIn(this);
  }

  private TimeRange time(TimeRange whole) {
    Duration start = startsWithAWord() ? TimedWords.startAt(this, from) : whole.start();
    boolean endsWithAWord = to < source().length() && TimedWords.areIn(this);
    Optional<Duration> end = endsWithAWord ? TimedWords.endAt(this, to) : whole.end();
    return new TimeRange(start, end.map(time -> time.compareTo(start) < 0 ? start : time));
  }
}
