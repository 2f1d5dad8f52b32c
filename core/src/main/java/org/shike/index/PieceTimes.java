// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shike.passage.CuePiece;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * The time of a piece of a cue. Offsets are in the passage's text.
 *
 * @param range the piece
 * @param whole the text of which it is a part, which may extend beyond the passage
 * @param startsCue whether no other piece of its cue is before it in the passage
 * @param time from the start of the piece to the end of its cue; empty for untimed text
 * @param basis what the start is based on
 * @param written the start as the source writes it; empty if that is the ordinary form
 * @param known the timed words in it, and those next to a cut
 */
record PieceTimes(
    TextRange range,
    TextRange whole,
    boolean startsCue,
    Optional<TimeRange> time,
    TimeBasis basis,
    Optional<String> written,
    List<KnownStart> known) {

  static PieceTimes of(CuePiece piece, int from, boolean startsCue) {
    int textFrom = from - piece.from();
    int textLength = piece.cue().texts().get(piece.textIndex()).text().length();
    return new PieceTimes(
        new TextRange(from, textFrom + piece.to()),
        new TextRange(textFrom, textFrom + textLength),
        startsCue,
        piece.time().map(time -> untilCueEnds(time.start(), piece)),
        piece.basis(),
        Optional.of(piece.timestamp()).filter(text -> !text.equals(ordinary(piece.time()))),
        KnownStart.in(piece, textFrom));
  }

  private static TimeRange untilCueEnds(Duration start, CuePiece piece) {
    Optional<Duration> end = piece.cue().time().flatMap(TimeRange::end);
    return new TimeRange(start, end.map(time -> time.compareTo(start) < 0 ? start : time));
  }

  private static String ordinary(Optional<TimeRange> time) {
    return time.map(range -> Timecode.of(range.start()).written()).orElse("");
  }

  /** The start as the source writes it; empty for untimed text. */
  String timestamp() {
    return written.orElseGet(() -> ordinary(time));
  }

  /** How far the true start may differ from the start of its time. */
  Optional<Duration> startError() {
    return switch (basis) {
      case WORD, CUE -> Optional.of(Duration.ZERO);
      case SECTION -> length();
      case INTERPOLATED, APPROXIMATE, NONE -> Optional.empty();
    };
  }

  /**
   * When a character is said.
   *
   * @param isSpeech whether times may be interpolated by characters; they always may by words
   * @param passage to which the answer is limited, unless it is the time of a word
   */
  GivenTime at(int offset, boolean isSpeech, TimeRange passage) {
    int after = knownUpTo(offset);
    if (after > 0 && known.get(after - 1).range().to() > offset) {
      return GivenTime.ofWord(known.get(after - 1).start());
    }
    Optional<Point> next = next(after);
    boolean isDivided = isSpeech || !known.isEmpty();
    return isDivided && isExact() && next.isPresent()
        ? last(after).interpolated(next.get(), offset, passage)
        : undivided(passage);
  }

  private boolean isExact() {
    return basis == TimeBasis.CUE || basis == TimeBasis.WORD;
  }

  private int knownUpTo(int offset) {
    int after = 0;
    while (after < known.size() && known.get(after).range().from() <= offset) {
      after++;
    }
    return after;
  }

  /** An offset whose time is known. */
  private record Point(int offset, Duration time) {
    GivenTime interpolated(Point next, int at, TimeRange passage) {
      long length = next.time.minus(time).toMillis();
      long part = Math.round((double) length * (at - offset) / (next.offset - offset));
      Duration between = GivenTime.nearest(time.plusMillis(part), passage);
      return length < 0
          ? GivenTime.inside(next.time, time, between)
          : GivenTime.inside(time, next.time, between);
    }
  }

  private Point last(int after) {
    return after > 0
        ? new Point(known.get(after - 1).range().from(), known.get(after - 1).start())
        : new Point(whole.from(), start());
  }

  private Optional<Point> next(int after) {
    return after < known.size()
        ? Optional.of(new Point(known.get(after).range().from(), known.get(after).start()))
        : time.flatMap(TimeRange::end).map(end -> new Point(whole.to(), end));
  }

  private GivenTime undivided(TimeRange passage) {
    Duration start = GivenTime.nearest(start(), passage);
    return switch (basis) {
      case WORD, CUE -> GivenTime.of(start, TimeBasis.CUE, length());
      case SECTION -> GivenTime.of(start, basis, length());
      case INTERPOLATED, APPROXIMATE -> GivenTime.of(start, basis, Optional.empty());
      case NONE -> GivenTime.NONE;
    };
  }

  /** The start in milliseconds, 0 for untimed text. */
  long startMillis() {
    return start().toMillis();
  }

  private Duration start() {
    return time.map(TimeRange::start).orElse(Duration.ZERO);
  }

  private Optional<Duration> length() {
    return time.flatMap(range -> range.end().map(end -> end.minus(range.start())));
  }
}
