// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.shike.search.Moment;
import org.shike.search.OtherPlace;
import org.shike.transcript.TimeRange;

/**
 * The moments of an answer, in its order. A moment that is the same as an earlier one in another
 * transcript is not a moment of its own; the earlier one names its place.
 *
 * <p>Two moments of different transcripts are the same if they overlap in time and their
 * transcripts are of one recording, or if they say {@linkplain SameText nearly the same} at the
 * same time of recordings that are {@linkplain RecordingLengths equally long}.
 */
final class DistinctMoments {
  /** With so many recordings in step, who says the same is near the top anyway. */
  private static final int MOST_TEXTS_COMPARED = 100;

  /** So many texts for which there is no room are compared with the moments. */
  private static final int MOST_TEXTS_NAMED = 10;

  /** In so many recordings, copies of the moments are looked for. */
  private static final int MOST_RECORDINGS = 300;

  private final Passages passages;
  private final RecordingLengths lengths;
  private final boolean isJoining;
  private final List<Moment> all = new ArrayList<>();

  /** Those that have a time, with their places in the list, by their start in milliseconds. */
  private final NavigableMap<Long, List<Placed>> timed = new TreeMap<>();

  private long longest;
  private int textsNamed;

  /**
   * No moments yet.
   *
   * @param isJoining whether the same moments are looked for
   */
  DistinctMoments(Passages passages, boolean isJoining) {
    this.passages = passages;
    this.lengths = new RecordingLengths(passages, MOST_RECORDINGS);
    this.isJoining = isJoining;
  }

  private record Placed(int place, TimedMoment moment) {}

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
    Optional<TimeRange> time = moment.time().range();
    if (!isJoining || time.isEmpty()) {
      return all.add(moment);
    }
    TimedMoment next = TimedMoment.of(moment, Span.of(time.get()), passage);
    if (isNamed(moment, next)) {
      return false;
    }
    timed
        .computeIfAbsent(next.time().start(), start -> new ArrayList<>())
        .add(new Placed(all.size(), next));
    longest = Math.max(longest, next.time().length());
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
    return time.isPresent()
        && isNamed(moment, TimedMoment.of(moment, Span.of(time.get()), passage));
  }

  private boolean isNamed(Moment moment, TimedMoment next) throws IOException {
    Optional<Integer> same = sameAs(next);
    if (same.isPresent()) {
      OtherPlace other = new OtherPlace(moment.source(), moment.time());
      all.set(same.get(), all.get(same.get()).withAlso(other));
    }
    return same.isPresent();
  }

  /** The place of the best of the moments so far that a moment is the same as. */
  private Optional<Integer> sameAs(TimedMoment next) throws IOException {
    int texts = 0;
    for (Placed earlier : beside(next)) {
      if (earlier.moment.isOfRecordingOf(next)) {
        return Optional.of(earlier.place);
      }
      if (texts < MOST_TEXTS_COMPARED && earlier.moment.isInStep(next, lengths)) {
        texts++;
        if (earlier.moment.saysTheSame(next)) {
          return Optional.of(earlier.place);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a stretch may be the same as one of these moments, as far as its time, its recording
   * and the length of that tell. After some whose texts have to be compared, no more may be.
   */
  boolean mayName(Stretch stretch) throws IOException {
    PieceTimes first = passages.times(stretch.from()).pieces().getFirst();
    Optional<Span> time = passages.times(stretch.to() - 1).from(first).map(Span::of);
    if (time.isEmpty() || around(time.get()).isEmpty()) {
      return false;
    }
    TimedMoment next = TimedMoment.of(passages.head(stretch.from()), time.get(), stretch.best());
    List<Placed> beside = beside(next);
    if (beside.stream().anyMatch(earlier -> earlier.moment.isOfRecordingOf(next))) {
      return true;
    }
    boolean mayBeCopy = textsNamed < MOST_TEXTS_NAMED && isInStepWithAny(beside, next);
    textsNamed += mayBeCopy ? 1 : 0;
    return mayBeCopy;
  }

  private boolean isInStepWithAny(List<Placed> moments, TimedMoment next) throws IOException {
    for (Placed earlier : moments) {
      if (earlier.moment.isInStep(next, lengths)) {
        return true;
      }
    }
    return false;
  }

  /** The moments of other transcripts that overlap with a moment, best first. */
  private List<Placed> beside(TimedMoment next) {
    return around(next.time()).stream()
        .filter(earlier -> earlier.moment.isBeside(next))
        .sorted(Comparator.comparingInt(Placed::place))
        .toList();
  }

  /** The moments that may overlap with a time. */
  private List<Placed> around(Span time) {
    return timed.subMap(time.start() - longest, true, time.end(), true).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Finds what may be other places of these moments: their recordings, and what is said at the same
   * time of recordings that are equally long; empty if there is nothing of this kind.
   */
  Optional<Query> otherPlaces() throws IOException {
    List<Query> places = new ArrayList<>();
    List<BytesRef> recordings =
        all.stream()
            .flatMap(moment -> moment.source().recording().stream())
            .distinct()
            .map(BytesRef::new)
            .toList();
    if (!recordings.isEmpty()) {
      places.add(new TermInSetQuery(Fields.RECORDING, recordings));
    }
    FixedBitSet inStep = inStep();
    if (inStep.nextSetBit(0) != DocIdSetIterator.NO_MORE_DOCS) {
      places.add(new SetQuery(inStep));
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(WordQueries.anyOf(places.stream()));
  }

  private FixedBitSet inStep() throws IOException {
    FixedBitSet inStep = passages.none();
    List<Placed> bestFirst =
        timed.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(Placed::place))
            .toList();
    for (Placed best : bestFirst) {
      lengths.addInStep(best.moment.passage(), best.moment.time(), inStep);
    }
    return inStep;
  }
}
