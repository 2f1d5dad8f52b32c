// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;

/** Reads the passages that were found, with the ranges that matched in their texts. */
final class FoundPassages {
  private final Passages passages;
  private final Channels channels;
  private final List<Query> marking;
  private final Map<Integer, List<TextRange>> overBorders;

  /**
   * The passages that a stage finds.
   *
   * @param marking queries, each of which marks what it matches
   * @param overBorders further ranges to mark, by passage
   */
  FoundPassages(
      Passages passages,
      Channels channels,
      List<Query> marking,
      Map<Integer, List<TextRange>> overBorders)
      throws IOException {
    this.passages = passages;
    this.channels = channels;
    this.marking = passages.known(marking);
    this.overBorders = overBorders;
  }

  /** The passages of a stretch, in order. */
  List<MarkedPassage> of(Stretch stretch) throws IOException {
    List<MarkedPassage> found = new ArrayList<>();
    for (int passage = stretch.from(); passage < stretch.to(); passage++) {
      found.add(found(passages.stored(passage), passage));
    }
    return found;
  }

  private MarkedPassage found(Document document, int passage) throws IOException {
    String text = document.get(Fields.TEXT);
    return new MarkedPassage(
        passages.head(passage),
        document,
        WholeNumbers.widened(text, marks(text, passage), channels.wordQuery()),
        passages.times(passage));
  }

  private List<TextRange> marks(String text, int passage) {
    Places places = new Places(new AnalysedText(text, channels));
    List<TextRange> marks = new ArrayList<>(overBorders.getOrDefault(passage, List.of()));
    marking.forEach(query -> places.of(query).ifPresent(marks::addAll));
    return TextRange.merged(marks);
  }
}
