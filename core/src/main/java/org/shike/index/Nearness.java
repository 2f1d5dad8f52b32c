// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds parts that are said within a time of each other: the passages that contain a part, in a
 * stretch of at most this time that contains all parts. Text without a time is not near anything.
 */
final class Nearness {
  private final Passages passages;
  private final Channels channels;
  private final long within;
  private final List<Part> parts = new ArrayList<>();

  /** A part, the passages that contain it, and its phrases that run over their borders. */
  private record Part(
      List<Query> ways, FixedBitSet passages, Map<Integer, List<TextRange>> overBorders) {}

  /** When a part is said. */
  private record Event(long millis, int part, int passage) {}

  /**
   * The search for one nearness.
   *
   * @param within the longest time from the first part to the last
   */
  Nearness(
      Passages passages, Channels channels, Borders borders, List<NearPart> parts, Duration within)
      throws IOException {
    this.passages = passages;
    this.channels = channels;
    this.within = within.toMillis();
    for (NearPart part : parts) {
      this.parts.add(part(part, borders));
    }
  }

  private Part part(NearPart part, Borders borders) throws IOException {
    FixedBitSet found = passages.none();
    for (Query way : part.ways()) {
      found.or(passages.found(way));
    }
    Map<Integer, List<TextRange>> overBorders = new HashMap<>();
    for (String phrase : part.phrases()) {
      overBorders.putAll(borders.holding(phrase));
    }
    overBorders.keySet().forEach(found::set);
    return new Part(part.ways(), found, overBorders);
  }

  FixedBitSet passages() throws IOException {
    FixedBitSet near = passages.none();
    for (Blocks.Block transcript : Blocks.of(passages).with(parts.getFirst().passages())) {
      if (!passages.isTimeUp()
          && parts.stream().allMatch(part -> transcript.hasAnyOf(part.passages()))) {
        addNear(events(transcript), near);
      }
    }
    return near;
  }

  private List<Event> events(Blocks.Block transcript) throws IOException {
    List<Event> events = new ArrayList<>();
    for (int passage = transcript.from(); passage < transcript.to(); passage++) {
      PassageTimes times = null;
      for (int part = 0; part < parts.size(); part++) {
        if (parts.get(part).passages().get(passage)) {
          times = times == null ? times(passage) : times;
          add(passage, part, times, events);
        }
      }
    }
    events.sort(Comparator.comparingLong(Event::millis));
    return events;
  }

  private PassageTimes times(int passage) throws IOException {
    return PassageTimesFormat.decode(
        passages.stored(passage, Fields.PIECES).getBinaryValue(Fields.PIECES));
  }

  private void add(int passage, int part, PassageTimes times, List<Event> events)
      throws IOException {
    List<Integer> offsets = new ArrayList<>();
    Places places = new Places(new AnalysedText(passages.text(passage), channels));
    for (Query way : parts.get(part).ways()) {
      places.of(way).ifPresent(all -> all.forEach(range -> offsets.add(range.from())));
    }
    parts
        .get(part)
        .overBorders()
        .getOrDefault(passage, List.of())
        .forEach(range -> offsets.add(range.from()));
    offsets.forEach(
        offset ->
            times
                .at(offset)
                .time()
                .ifPresent(time -> events.add(new Event(time.toMillis(), part, passage))));
  }

  /** Adds the passages of all events in a stretch that contains every part. */
  private void addNear(List<Event> events, FixedBitSet near) {
    Window window = new Window(parts.size());
    int to = 0;
    int done = 0;
    for (int from = 0; from < events.size(); from++) {
      Event first = events.get(from);
      while (to < events.size() && events.get(to).millis() - first.millis() <= within) {
        window.add(events.get(to));
        to++;
      }
      for (done = Math.max(done, from); window.isComplete() && done < to; done++) {
        near.set(events.get(done).passage());
      }
      window.remove(first);
    }
  }

  /** A window of time that moves over the events: which parts are said in it. */
  private static final class Window {
    private final int[] times;
    private int missing;

    Window(int parts) {
      times = new int[parts];
      missing = parts;
    }

    void add(Event event) {
      if (times[event.part()] == 0) {
        missing--;
      }
      times[event.part()]++;
    }

    void remove(Event event) {
      times[event.part()]--;
      if (times[event.part()] == 0) {
        missing++;
      }
    }

    boolean isComplete() {
      return missing == 0;
    }
  }
}
