// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Weight;

/** Finds the words of a query that passages lack. */
final class MissingWords {
  private final String query;
  private final Passages all;
  private final List<Held> words = new ArrayList<>();

  /** A word and the query that finds it. */
  private record Held(TextRange place, Weight weight) {}

  MissingWords(Passages all, String query, List<QueryWord> words) throws IOException {
    this.query = query;
    this.all = all;
    for (QueryWord word : words) {
      this.words.add(new Held(word.place(), all.weight(WordQueries.held(word))));
    }
  }

  /** The words that are in none of the passages, as typed, in the order of the query. */
  List<String> in(Stretch passages) throws IOException {
    List<TextRange> missing = new ArrayList<>();
    for (Held word : words) {
      if (!isIn(passages, word)) {
        missing.add(word.place());
      }
    }
    return TextRange.merged(missing).stream()
        .map(place -> query.substring(place.from(), place.to()))
        .toList();
  }

  private boolean isIn(Stretch passages, Held word) throws IOException {
    boolean isIn = false;
    for (int passage = passages.from(); !isIn && passage < passages.to(); passage++) {
      LeafReaderContext leaf = all.leafOf(passage);
      isIn = word.weight().matches(leaf, passage - leaf.docBase) != null;
    }
    return isIn;
  }
}
