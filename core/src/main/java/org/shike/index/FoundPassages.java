// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;

/** Reads the passages that were found, with the ranges that matched in their texts. */
final class FoundPassages {
  private final Passages passages;
  private final Analyzer words;
  private final Map<Integer, List<TextRange>> matched;
  private final Map<Integer, List<TextRange>> overBorders;

  /**
   * The passages of some stretches.
   *
   * @param marking queries, each of which marks what it matches
   * @param overBorders further ranges to mark, by passage
   */
  FoundPassages(
      Passages passages,
      Channels channels,
      List<Query> marking,
      Map<Integer, List<TextRange>> overBorders,
      List<Stretch> stretches)
      throws IOException {
    this.passages = passages;
    this.words = channels.wordQuery();
    this.overBorders = overBorders;
    int[] found =
        stretches.stream()
            .flatMapToInt(stretch -> IntStream.range(stretch.from(), stretch.to()))
            .toArray();
    this.matched = MatchedRanges.of(passages, marking, found);
  }

  /** The passages of a stretch, in order. */
  List<MarkedPassage> of(Stretch stretch) throws IOException {
    List<MarkedPassage> found = new ArrayList<>();
    for (int passage = stretch.from(); passage < stretch.to(); passage++) {
      found.add(found(passage));
    }
    return found;
  }

  private MarkedPassage found(int passage) throws IOException {
    Document document = passages.stored(passage);
    return new MarkedPassage(
        document,
        WholeNumbers.widened(document.get(Fields.TEXT), marks(passage), words),
        passages.times(passage));
  }

  private List<TextRange> marks(int passage) {
    return TextRange.merged(
        Stream.of(matched, overBorders)
            .flatMap(some -> some.getOrDefault(passage, List.of()).stream())
            .toList());
  }
}
