// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds parts that are said within a time of each other: the passages that contain a part, in a
 * stretch of at most this time that contains all parts. Text without a time is not near anything.
 *
 * <p>Which passages contain a part is known from the start. When the parts are said is read only
 * for transcripts of which a passage is asked for.
 */
final class Nearness implements SetQuery.Check {
  private final Passages passages;
  private final Channels channels;
  private final long within;
  private final Blocks blocks;
  private final List<SaidPart> parts = new ArrayList<>();

  /** The transcript of the passage that was asked for last. */
  private Optional<NearPassages> near = Optional.empty();

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
    this.blocks = passages.blocks();
    for (NearPart part : parts) {
      this.parts.add(part(part, borders));
    }
  }

  private SaidPart part(NearPart part, Borders borders) throws IOException {
    FixedBitSet found = passages.none();
    for (Query way : part.ways()) {
      found.or(passages.found(way));
    }
    Map<Integer, List<TextRange>> overBorders = new HashMap<>();
    for (String phrase : part.phrases()) {
      borders
          .holding(phrase)
          .forEach((passage, ranges) -> overBorders.merge(passage, ranges, TextRange::both));
    }
    overBorders.keySet().forEach(found::set);
    return new SaidPart(passages.known(part.ways()), found, overBorders);
  }

  /** The query that finds the passages. */
  Query query() {
    FixedBitSet any = passages.none();
    parts.forEach(part -> any.or(part.passages()));
    return new SetQuery(any, this);
  }

  @Override
  public boolean passes(int passage) throws IOException {
    if (passages.isTimeUp()) {
      return false;
    }
    if (near.filter(some -> some.areOf(passage)).isEmpty()) {
      near = around(blocks.around(passage));
    }
    return near.isPresent() && near.get().isNear(passage);
  }

  /** The passages of a transcript that contains all parts; empty if it does not. */
  private Optional<NearPassages> around(Blocks.Block transcript) throws IOException {
    boolean areAllThere = parts.stream().allMatch(part -> transcript.hasAnyOf(part.passages()));
    return areAllThere
        ? Optional.of(new NearPassages(passages, channels, transcript, parts, within))
        : Optional.empty();
  }
}
