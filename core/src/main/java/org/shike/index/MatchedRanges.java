// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.matchhighlight.MatchRegionRetriever;
import org.apache.lucene.search.matchhighlight.OffsetRange;

/** Finds where a query matched in the text of a passage, in both channels. */
final class MatchedRanges {
  private MatchedRanges() {}

  /**
   * The ranges that any of the queries matched in each of the passages, in order and not touching
   * each other.
   */
  static Map<Integer, List<TextRange>> of(Passages passages, List<Query> matching, int[] some)
      throws IOException {
    Map<Integer, List<TextRange>> ranges = new HashMap<>();
    TopDocs found = asTopDocs(some);
    for (Query query : matching) {
      MatchRegionRetriever retriever =
          passages.regions(
              query,
              field -> (matches, values) -> isText(field) ? indexedOffsets(matches) : List.of());
      retriever.highlightDocuments(
          found,
          (document, reader, leafDocument, values, matched) ->
              ranges.merge(document, merged(matched.values()), TextRange::both));
    }
    return ranges;
  }

  /** A speaker's name counts as spoken, but is not marked. */
  private static boolean isText(String field) {
    return field.equals(Fields.TEXT_WORD) || field.equals(Fields.TEXT_LITERAL);
  }

  private static TopDocs asTopDocs(int[] passages) {
    ScoreDoc[] found =
        Arrays.stream(passages)
            .mapToObj(passage -> new ScoreDoc(passage, 0))
            .toArray(ScoreDoc[]::new);
    return new TopDocs(new TotalHits(found.length, TotalHits.Relation.EQUAL_TO), found);
  }

  private static List<OffsetRange> indexedOffsets(MatchesIterator matches) throws IOException {
    List<OffsetRange> offsets = new ArrayList<>();
    while (matches.next()) {
      offsets.add(new OffsetRange(matches.startOffset(), matches.endOffset()));
    }
    return offsets;
  }

  private static List<TextRange> merged(Collection<List<OffsetRange>> channels) {
    return TextRange.merged(
        channels.stream()
            .flatMap(List::stream)
            .map(range -> new TextRange(range.from, range.to))
            .toList());
  }
}
