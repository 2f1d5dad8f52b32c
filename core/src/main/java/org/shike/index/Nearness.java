// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds what is said within a time: the passages that hold a part in a stretch of so long that
 * holds all parts. Text without a time is near to nothing.
 */
final class Nearness {
  private final IndexSearcher searcher;
  private final long within;
  private final List<Part> parts = new ArrayList<>();
  private final StoredFields stored;

  /** What is looked for, and the passages that hold it. */
  private record Part(Weight weight, FixedBitSet passages) {}

  /** When a part is said. */
  private record Event(long millis, int part, int passage) {}

  /**
   * One nearness.
   *
   * @param parts each finds its passages, and where they hold it
   * @param within the longest time from the first part to the last
   */
  Nearness(IndexSearcher searcher, List<Query> parts, Duration within) throws IOException {
    this.searcher = searcher;
    this.within = within.toMillis();
    this.stored = searcher.storedFields();
    for (Query part : parts) {
      Query rewritten = searcher.rewrite(part);
      Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
      this.parts.add(new Part(weight, Selection.found(searcher, part)));
    }
  }

  FixedBitSet passages() throws IOException {
    FixedBitSet near = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    for (Blocks.Block transcript : Blocks.of(searcher).with(parts.getFirst().passages())) {
      if (!Deadline.isOver(searcher)
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
        stored.document(passage, Set.of(Fields.PIECES)).getBinaryValue(Fields.PIECES));
  }

  private void add(int passage, int part, PassageTimes times, List<Event> events)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
    Matches matches = parts.get(part).weight().matches(leaf, passage - leaf.docBase);
    if (matches == null) {
      return;
    }
    for (String field : matches) {
      MatchesIterator places = matches.getMatches(field);
      while (places.next()) {
        times
            .at(places.startOffset())
            .time()
            .ifPresent(time -> events.add(new Event(time.toMillis(), part, passage)));
      }
    }
  }

  /** Adds the passages of all events that lie in a stretch which holds every part. */
  private void addNear(List<Event> events, FixedBitSet near) {
    int[] seen = new int[parts.size()];
    int missing = parts.size();
    int to = 0;
    int done = 0;
    for (int from = 0; from < events.size(); from++) {
      while (to < events.size() && events.get(to).millis() - events.get(from).millis() <= within) {
        missing -= seen[events.get(to++).part()]++ == 0 ? 1 : 0;
      }
      for (done = Math.max(done, from); missing == 0 && done < to; done++) {
        near.set(events.get(done).passage());
      }
      missing += --seen[events.get(from).part()] == 0 ? 1 : 0;
    }
  }
}
