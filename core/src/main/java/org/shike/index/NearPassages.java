// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shike.index.NearWindow.Event;

/**
 * The passages of one transcript that contain a part of a nearness. What their earliest and latest
 * times decide is decided by them; only for the rest is read where in the text the parts are.
 */
final class NearPassages {
  private final Passages passages;
  private final Channels channels;
  private final Blocks.Block transcript;
  private final List<SaidPart> parts;
  private final long within;

  /** By their earliest times. */
  private final List<Timed> timed = new ArrayList<>();

  /** For each passage of the transcript, its place in that order; -1 for those without a part. */
  private final int[] places;

  /** The latest time of all up to a place. */
  private final long[] latest;

  /** A passage that contains a part. */
  private static final class Timed {
    private final int passage;
    private final PassageTimes times;
    private final PassageTimes.Extent extent;
    private Optional<List<Event>> events = Optional.empty();

    Timed(int passage, PassageTimes times) {
      this.passage = passage;
      this.times = times;
      this.extent = times.extent();
    }

    boolean isInside(long from, long to) {
      return times.isTimed() && extent.from() >= from && extent.to() <= to;
    }
  }

  /**
   * The passages of a transcript.
   *
   * @param within the longest time from the first part to the last
   */
  NearPassages(
      Passages passages,
      Channels channels,
      Blocks.Block transcript,
      List<SaidPart> parts,
      long within)
      throws IOException {
    this.passages = passages;
    this.channels = channels;
    this.transcript = transcript;
    this.parts = parts;
    this.within = within;
    this.places = new int[transcript.to() - transcript.from()];
    readTimes();
    this.latest = new long[timed.size()];
    setPlaces();
  }

  private void readTimes() throws IOException {
    for (int passage = transcript.from(); passage < transcript.to(); passage++) {
      places[passage - transcript.from()] = -1;
      if (isIn(passage, parts)) {
        PassageTimes times = passages.times(passage);
        if (times.pieces().getFirst().time().isPresent()) {
          timed.add(new Timed(passage, times));
        }
      }
    }
  }

  private static boolean isIn(int passage, List<SaidPart> any) {
    return any.stream().anyMatch(part -> part.isIn(passage));
  }

  private void setPlaces() {
    timed.sort(Comparator.comparingLong(one -> one.extent.from()));
    long last = Long.MIN_VALUE;
    for (int place = 0; place < timed.size(); place++) {
      Timed one = timed.get(place);
      places[one.passage - transcript.from()] = place;
      last = Math.max(last, one.extent.to());
      latest[place] = last;
    }
  }

  boolean areOf(int passage) {
    return passage >= transcript.from() && passage < transcript.to();
  }

  /** Whether a passage holds a part of a stretch that contains all parts. */
  boolean isNear(int passage) throws IOException {
    int place = places[passage - transcript.from()];
    if (place < 0) {
      return false;
    }
    PassageTimes.Extent extent = timed.get(place).extent;
    List<Timed> reached = needed(reached(place), passage);
    return holdAll(reached, one -> true)
        && (isSurelyNear(reached, extent.from(), timed.get(place))
            || isSurelyNear(reached, extent.to() - within, timed.get(place))
            || NearWindow.isNear(events(reached), parts.size(), within, passage));
  }

  /** A passage that holds one part needs no others that hold only the same. */
  private List<Timed> needed(List<Timed> reached, int passage) {
    List<SaidPart> others = parts.stream().filter(part -> !part.isIn(passage)).toList();
    return parts.size() - others.size() > 1
        ? reached
        : reached.stream()
            .filter(one -> one.passage == passage || isIn(one.passage, others))
            .toList();
  }

  /** The passages that a stretch with a part of this one may reach. */
  private List<Timed> reached(int place) {
    PassageTimes.Extent extent = timed.get(place).extent;
    int from = place;
    while (from > 0 && latest[from - 1] >= extent.from() - within) {
      from--;
    }
    int to = place + 1;
    while (to < timed.size() && timed.get(to).extent.from() <= extent.to() + within) {
      to++;
    }
    return timed.subList(from, to);
  }

  /** Whether all parts are in passages that lie, like this one, inside one stretch. */
  private boolean isSurelyNear(List<Timed> reached, long from, Timed passage) {
    return passage.isInside(from, from + within)
        && holdAll(reached, one -> one.isInside(from, from + within));
  }

  private boolean holdAll(List<Timed> some, Predicate<Timed> condition) {
    return parts.stream()
        .allMatch(
            part -> some.stream().anyMatch(one -> part.isIn(one.passage) && condition.test(one)));
  }

  private List<Event> events(List<Timed> some) throws IOException {
    List<Event> all = new ArrayList<>();
    for (Timed one : some) {
      if (one.events.isEmpty() && !passages.isTimeUp()) {
        one.events = Optional.of(events(one));
      }
      one.events.ifPresent(all::addAll);
    }
    return all;
  }

  private List<Event> events(Timed one) throws IOException {
    Places places = new Places(new AnalysedText(passages.text(one.passage), channels));
    List<Event> events = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      if (parts.get(part).isIn(one.passage)) {
        for (int offset : parts.get(part).offsets(one.passage, places)) {
          add(events, one, part, offset);
        }
      }
    }
    return events;
  }

  private static void add(List<Event> events, Timed one, int part, int offset) {
    one.times
        .at(offset)
        .time()
        .ifPresent(time -> events.add(new Event(time.toMillis(), part, one.passage)));
  }
}
