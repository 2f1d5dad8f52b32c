// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;
import org.shike.search.Moment;
import org.shike.search.OtherPlace;
import org.shike.transcript.TimeRange;

/**
 * The moments of an answer, in its order. A moment that is the same as an earlier one in another
 * transcript is not a moment of its own; the earlier one names its place.
 *
 * <p>Two moments of different transcripts are the same if they overlap in time and their
 * transcripts are of one recording, or if they say {@linkplain SameText nearly the same} at the
 * same time of recordings that are equally long.
 */
final class DistinctMoments {
  /** With so many recordings in step, who says the same is near the top anyway. */
  private static final int MOST_TEXTS_COMPARED = 100;

  /** Short recordings are equally long by chance. */
  private static final long LEAST_MILLIS = 60_000;

  /** Recognisers do not all hear the last words. */
  private static final long LENGTH_TOLERANCE = 50;

  private final Passages passages;
  private final boolean isJoining;
  private final List<Moment> all = new ArrayList<>();

  /** Those that have a time, by their start in milliseconds. */
  private final NavigableMap<Long, List<Timed>> timed = new TreeMap<>();

  private long longest;
  private Optional<Blocks> blocks = Optional.empty();

  /**
   * No moments yet.
   *
   * @param isJoining whether the same moments are looked for
   */
  DistinctMoments(Passages passages, boolean isJoining) {
    this.passages = passages;
    this.isJoining = isJoining;
  }

  List<Moment> all() {
    return all;
  }

  /** The names of the recordings that they are of, where these have several transcripts. */
  Set<String> recordings() {
    return all.stream()
        .flatMap(moment -> moment.source().recording().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Adds a moment.
   *
   * @param passage one of its passages
   * @return whether it is a moment of its own
   */
  boolean add(Moment moment, int passage) throws IOException {
    Optional<TimeRange> time = moment.time().range();
    if (!isJoining || time.isEmpty()) {
      return all.add(moment);
    }
    Timed next = new Timed(all.size(), moment, time.get(), passage);
    if (isNamed(next)) {
      return false;
    }
    timed.computeIfAbsent(next.start, start -> new ArrayList<>()).add(next);
    longest = Math.max(longest, next.end - next.start);
    return all.add(moment);
  }

  /**
   * Names the place of a moment that is the same as one of these.
   *
   * @param passage one of its passages
   * @return whether it is
   */
  boolean name(Moment moment, int passage) throws IOException {
    Optional<TimeRange> time = moment.time().range();
    return time.isPresent() && isNamed(new Timed(all.size(), moment, time.get(), passage));
  }

  private boolean isNamed(Timed next) throws IOException {
    Optional<Timed> same = sameAs(next);
    if (same.isPresent()) {
      int place = same.get().place;
      OtherPlace other = new OtherPlace(next.moment.source(), next.moment.time());
      all.set(place, all.get(place).withAlso(other));
    }
    return same.isPresent();
  }

  /**
   * Whether a stretch may be the same as one of these moments, as far as its time, its recording
   * and the length of that tell.
   */
  boolean mayName(Stretch stretch) throws IOException {
    PieceTimes first = passages.times(stretch.from()).pieces().getFirst();
    Optional<TimeRange> time = passages.times(stretch.to() - 1).from(first);
    if (time.isEmpty()) {
      return false;
    }
    for (Timed moment : around(start(time.get()), end(time.get()))) {
      if (moment.isOf(passages.head(stretch.from()).recording())
          || areEquallyLong(moment.length(), lengthOfRecording(stretch.from()))) {
        return true;
      }
    }
    return false;
  }

  private static long start(TimeRange time) {
    return time.start().toMillis();
  }

  private static long end(TimeRange time) {
    return time.end().orElse(time.start()).toMillis();
  }

  /** The best of the moments so far that a moment is the same as. */
  private Optional<Timed> sameAs(Timed next) throws IOException {
    int texts = 0;
    for (Timed earlier : sameTime(next)) {
      if (earlier.isOf(next.moment.source().recording())) {
        return Optional.of(earlier);
      }
      if (texts < MOST_TEXTS_COMPARED && earlier.isInStep(next)) {
        texts++;
        if (earlier.text().isNearly(next.text())) {
          return Optional.of(earlier);
        }
      }
    }
    return Optional.empty();
  }

  /** The moments of other transcripts that overlap with a moment, best first. */
  private List<Timed> sameTime(Timed next) {
    return around(next.start, next.end).stream()
        .filter(earlier -> earlier.overlaps(next) && !earlier.isOfSameTranscript(next))
        .sorted(Comparator.comparingInt(earlier -> earlier.place))
        .toList();
  }

  /** The moments that may overlap with a time. */
  private List<Timed> around(long start, long end) {
    return timed.subMap(start - longest, true, end, true).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /** A moment with a time, and what is asked of it more than once. */
  private final class Timed {
    final int place;
    final long start;
    final long end;
    private final Moment moment;
    private final int passage;
    private @Nullable SameText text;
    private @Nullable OptionalLong length;

    Timed(int place, Moment moment, TimeRange time, int passage) {
      this.place = place;
      this.moment = moment;
      this.start = start(time);
      this.end = end(time);
      this.passage = passage;
    }

    boolean overlaps(Timed other) {
      return shared(other) > 0 || start == other.start;
    }

    private long shared(Timed other) {
      return Math.min(end, other.end) - Math.max(start, other.start);
    }

    boolean isOfSameTranscript(Timed other) {
      return moment.transcriptId().equals(other.moment.transcriptId());
    }

    boolean isOf(Optional<String> recording) {
      return recording.isPresent() && recording.equals(moment.source().recording());
    }

    /** Whether it is at the same place of a recording that is equally long. */
    boolean isInStep(Timed other) throws IOException {
      return 2 * shared(other) >= Math.min(end - start, other.end - other.start)
          && areEquallyLong(length(), other.length());
    }

    SameText text() {
      if (text == null) {
        text = SameText.of(moment.snippet().text());
      }
      return text;
    }

    /** The length of its recording, if that is known. */
    private OptionalLong length() throws IOException {
      if (length == null) {
        length = lengthOfRecording(passage);
      }
      return length;
    }
  }

  private static boolean areEquallyLong(OptionalLong one, OptionalLong other) {
    long shorter = Math.min(one.orElse(0), other.orElse(0));
    long longer = Math.max(one.orElse(0), other.orElse(0));
    return shorter >= LEAST_MILLIS && (longer - shorter) * LENGTH_TOLERANCE <= longer;
  }

  private OptionalLong lengthOfRecording(int passage) throws IOException {
    if (blocks.isEmpty()) {
      blocks = Optional.of(Blocks.of(passages));
    }
    int first = blocks.get().around(passage).from();
    passages.whole().isHere(first);
    LeafReaderContext leaf = passages.leafOf(first);
    NumericDocValues lengths = DocValues.getNumeric(leaf.reader(), Fields.LENGTH_MILLIS);
    return lengths.advanceExact(first - leaf.docBase)
        ? OptionalLong.of(lengths.longValue())
        : OptionalLong.empty();
  }
}
