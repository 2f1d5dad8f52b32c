// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.shike.passage.Passage;
import org.shike.search.Strip;
import org.shike.transcript.TimeRange;

/** Counts the passages of a set by when they start. */
final class Strips {
  private final Passages passages;
  private final MatchingPassages matching;
  private final int buckets;

  Strips(Passages passages, MatchingPassages matching, int buckets) {
    this.passages = passages;
    this.matching = matching;
    this.buckets = buckets;
  }

  /** Adds when a passage starts. */
  static void add(Document document, TimeRange time) {
    document.add(new NumericDocValuesField(Fields.START_MILLIS, time.start().toMillis()));
  }

  /** Adds the length of the recording to the first passage of its transcript. */
  static void addLength(Document first, List<Passage> passages) {
    passages.stream()
        .map(Passage::time)
        .flatMap(Optional::stream)
        .mapToLong(time -> time.end().orElse(time.start()).toMillis())
        .max()
        .ifPresent(end -> first.add(new NumericDocValuesField(Fields.LENGTH_MILLIS, end)));
  }

  Strip of(String transcriptId, Blocks.Block block) throws IOException {
    LeafReaderContext leaf = passages.leafOf(block.from());
    NumericDocValues lengths = DocValues.getNumeric(leaf.reader(), Fields.LENGTH_MILLIS);
    long length = lengths.advanceExact(block.from() - leaf.docBase) ? lengths.longValue() : 0;
    List<Long> counts = Arrays.stream(counts(leaf, block, length)).boxed().toList();
    return new Strip(transcriptId, Duration.ofMillis(length), counts);
  }

  private long[] counts(LeafReaderContext leaf, Blocks.Block block, long length)
      throws IOException {
    NumericDocValues starts = DocValues.getNumeric(leaf.reader(), Fields.START_MILLIS);
    long[] counts = new long[buckets];
    int at = matching.next(block.from(), block.to());
    for (; at < block.to(); at = matching.next(at + 1, block.to())) {
      if (starts.advanceExact(at - leaf.docBase)) {
        counts[bucket(starts.longValue(), length, buckets)]++;
      }
    }
    return counts;
  }

  /** The part of the strip for a start; a passage without a length may start at the very end. */
  static int bucket(long start, long length, int buckets) {
    return (int) Math.min(buckets - 1, start * buckets / Math.max(1, length));
  }
}
