// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
  /** Repetition is in the way near the top. */
  private static final int MOST_COMPARED = 100;

  /** Short recordings are equally long by chance. */
  private static final long LEAST_MILLIS = 60_000;

  /** Recognisers do not all hear the last words. */
  private static final long LENGTH_TOLERANCE = 50;

  private final Passages passages;
  private final boolean isJoining;
  private final List<Moment> all = new ArrayList<>();
  private final List<Kept> compared = new ArrayList<>();
  private Optional<Blocks> blocks = Optional.empty();

  /** A moment that others are compared with. */
  private record Kept(int place, TimeRange time, int passage) {}

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

  /**
   * Adds a moment.
   *
   * @param passage one of its passages
   * @return whether it is a moment of its own
   */
  boolean add(Moment moment, int passage) throws IOException {
    OptionalInt same = isJoining ? same(moment, passage) : OptionalInt.empty();
    if (same.isPresent()) {
      Moment first = all.get(same.getAsInt());
      all.set(same.getAsInt(), first.withAlso(new OtherPlace(moment.source(), moment.time())));
      return false;
    }
    int place = all.size();
    if (place < MOST_COMPARED) {
      moment.time().range().ifPresent(time -> compared.add(new Kept(place, time, passage)));
    }
    return all.add(moment);
  }

  private OptionalInt same(Moment moment, int passage) throws IOException {
    Optional<TimeRange> time = moment.time().range();
    if (time.isPresent()) {
      for (Kept kept : compared) {
        if (isSame(kept, moment, time.get(), passage)) {
          return OptionalInt.of(kept.place());
        }
      }
    }
    return OptionalInt.empty();
  }

  private boolean isSame(Kept kept, Moment moment, TimeRange time, int passage) throws IOException {
    Moment first = all.get(kept.place());
    if (!overlap(kept.time(), time) || first.transcriptId().equals(moment.transcriptId())) {
      return false;
    }
    boolean isOneRecording =
        first.source().recording().isPresent()
            && first.source().recording().equals(moment.source().recording());
    return isOneRecording
        || (overlapByHalf(kept.time(), time)
            && SameText.isNearly(first.snippet().text(), moment.snippet().text())
            && areEquallyLong(length(kept.passage()), length(passage)));
  }

  private static boolean overlap(TimeRange one, TimeRange other) {
    return shared(one, other) > 0 || one.start().equals(other.start());
  }

  private static boolean overlapByHalf(TimeRange one, TimeRange other) {
    return 2 * shared(one, other) >= Math.min(millis(one), millis(other));
  }

  private static long shared(TimeRange one, TimeRange other) {
    return Math.min(end(one), end(other))
        - Math.max(one.start().toMillis(), other.start().toMillis());
  }

  private static long millis(TimeRange time) {
    return end(time) - time.start().toMillis();
  }

  private static long end(TimeRange time) {
    return time.end().orElse(time.start()).toMillis();
  }

  private static boolean areEquallyLong(OptionalLong one, OptionalLong other) {
    long shorter = Math.min(one.orElse(0), other.orElse(0));
    long longer = Math.max(one.orElse(0), other.orElse(0));
    return shorter >= LEAST_MILLIS && (longer - shorter) * LENGTH_TOLERANCE <= longer;
  }

  /** The length of the recording that a passage is of, if it is known. */
  private OptionalLong length(int passage) throws IOException {
    if (blocks.isEmpty()) {
      blocks = Optional.of(Blocks.of(passages));
    }
    int first = blocks.get().around(passage).from();
    LeafReaderContext leaf = passages.leafOf(first);
    NumericDocValues lengths = DocValues.getNumeric(leaf.reader(), Fields.LENGTH_MILLIS);
    return lengths.advanceExact(first - leaf.docBase)
        ? OptionalLong.of(lengths.longValue())
        : OptionalLong.empty();
  }
}
