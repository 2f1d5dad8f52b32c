// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * The passages of one transcript as they lie in a segment, half-open.
 *
 * @param segment that has them
 * @param from the first passage
 * @param to after the last one
 */
record PassageBlock(LeafReader segment, int from, int to) {
  int size() {
    return to - from;
  }

  /** The id of the first passage. */
  String id() throws IOException {
    return id(from);
  }

  private String id(int passage) throws IOException {
    SortedDocValues ids = DocValues.getSorted(segment, Fields.TRANSCRIPT);
    return ids.advanceExact(passage) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
  }

  /** Whether none of them is removed, and all have the same id. */
  boolean isOneTranscript() throws IOException {
    Bits live = segment.getLiveDocs();
    String id = id();
    int at = from;
    while (at < to && (live == null || live.get(at)) && id(at).equals(id)) {
      at++;
    }
    return at == to;
  }

  /** The transcript as it was put. */
  Transcript transcript() throws IOException {
    return StoredTranscript.read(source(), this::said);
  }

  /** What is stored of the transcript besides its passages, see {@link StoredTranscript}. */
  BytesRef source() throws IOException {
    BinaryDocValues sources = DocValues.getBinary(segment, Fields.SOURCE);
    if (!sources.advanceExact(from)) {
      throw new IllegalStateException("each transcript is stored with its first passage");
    }
    return sources.binaryValue();
  }

  /**
   * What they say: in order, each character of each text of each cue once, as {@link
   * org.shike.passage.PassageSplitter} promises.
   */
  private String said() throws IOException {
    StringBuilder said = new StringBuilder();
    StoredFields stored = segment.storedFields();
    for (int at = from; at < to; at++) {
      String text = stored.document(at, Set.of(Fields.TEXT)).get(Fields.TEXT);
      for (PieceTimes piece : times(at).pieces()) {
        said.append(text, piece.range().from(), piece.range().to());
      }
    }
    return said.toString();
  }

  /** Whether all times are between the first and the last one of the transcript. */
  boolean isWithin(Transcript transcript) throws IOException {
    LongSummaryStatistics known = new LongSummaryStatistics();
    transcript.cues().forEach(cue -> times(cue).forEach(time -> known.accept(time.toMillis())));
    for (int at = from; at < to; at++) {
      PassageTimes times = times(at);
      Optional<TimeRange> first = times.pieces().getFirst().time();
      if (first.isPresent() != starts(at).isPresent() || !isWithin(known, at, times)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWithin(LongSummaryStatistics known, int passage, PassageTimes times)
      throws IOException {
    List<Long> all = new ArrayList<>();
    starts(passage).ifPresent(all::add);
    times.end().ifPresent(end -> all.add(end.toMillis()));
    if (times.pieces().getFirst().time().isPresent()) {
      all.add(times.extent().from());
      all.add(times.extent().to());
    }
    return all.stream().allMatch(time -> known.getMin() <= time && time <= known.getMax());
  }

  private Optional<Long> starts(int passage) throws IOException {
    NumericDocValues starts = DocValues.getNumeric(segment, Fields.START_MILLIS);
    return starts.advanceExact(passage) ? Optional.of(starts.longValue()) : Optional.empty();
  }

  /** All times of a cue and its words. */
  static Stream<Duration> times(Cue cue) {
    return Stream.concat(cue.time().stream(), cue.words().stream().map(word -> word.time()))
        .flatMap(time -> Stream.concat(Stream.of(time.start()), time.end().stream()));
  }

  private PassageTimes times(int passage) throws IOException {
    BinaryDocValues pieces = DocValues.getBinary(segment, Fields.PIECES);
    if (!pieces.advanceExact(passage)) {
      throw new IllegalStateException("a passage has no times");
    }
    return PassageTimesFormat.decode(pieces.binaryValue());
  }
}
