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
 * One text of a cue, or a part of it: a half-open range of its UTF-16 code units. Immutable.
 *
 * <pre>{@code
 * CuePiece piece = new CuePiece(Cue.untimed("云成本降低了。"), 0, 1, 3);
 * piece.text(); // 成本
 * }</pre>
 *
 * @param cue to which it belongs
 * @param textIndex index of its text in {@link Cue#texts()}, 0 for {@link Cue#text()}
 * @param from its first code unit, 0 or more
 * @param to after its last code unit
 */
public record CuePiece(Cue cue, int textIndex, int from, int to) {
  /** Checks that there is such a text, and that the range is inside it and not empty. */
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
   * A cue as whole pieces.
   *
   * @param cue any cue
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
   * When it is said. A text with timed words that is cut has the time of the words next to the cut;
   * a part of any other text has the time of the cue.
   *
   * @return empty for untimed text
   */
  public Optional<TimeRange> time() {
    return cue.time().map(this::time);
  }

  /** {@return what the start of its time is based on} */
  public TimeBasis basis() {
    return startsWithWord() ? TimeBasis.WORD : cue.basis();
  }

  /**
   * {@return the start of its time as the source writes it; blank if and only if the text is
   * untimed}
   */
  public String timestamp() {
    return startsWithWord()
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

  private boolean startsWithWord() {
    return from > 0 && TimedWords.areIn(this);
  }

  private TimeRange time(TimeRange whole) {
    Duration start = startsWithWord() ? TimedWords.startAt(this, from) : whole.start();
    boolean endsWithAWord = to < source().length() && TimedWords.areIn(this);
    Optional<Duration> end = endsWithAWord ? TimedWords.endAt(this, to) : whole.end();
    return new TimeRange(start, end.map(time -> time.compareTo(start) < 0 ? start : time));
  }
}
