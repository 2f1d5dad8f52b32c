// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.shike.analysis.AnalyzedToken;

/**
 * How much each word of a query weighs: its inverse document frequency, as BM25 has it. A word that
 * no passage holds weighs as much as the rarest.
 *
 * @param weights of the words, in their order
 */
record WordWeights(Map<QueryWord, Double> weights) {
  static WordWeights of(List<QueryWord> words, IndexReader reader) throws IOException {
    Map<QueryWord, Double> weights = new LinkedHashMap<>();
    int passages = reader.maxDoc();
    for (QueryWord word : words) {
      int holding = Math.min(passages, Math.max(1, frequency(word, reader)));
      weights.put(word, Math.log1p((passages - holding + 0.5) / (holding + 0.5)));
    }
    return new WordWeights(weights);
  }

  double of(QueryWord word) {
    return weights.getOrDefault(word, 0.0);
  }

  double sum() {
    return weights.values().stream().mapToDouble(weight -> weight).sum();
  }

  /** How many passages hold a word, or its rarest pair of characters if those are more. */
  private static int frequency(QueryWord word, IndexReader reader) throws IOException {
    int most = 0;
    for (String term : word.terms()) {
      most = Math.max(most, reader.docFreq(new Term(Fields.TEXT_WORD, term)));
    }
    most = Math.max(most, reader.docFreq(new Term(Fields.TEXT_WORD, PartMarks.part(word.term()))));
    return Math.max(most, rarest(word.literal(), reader));
  }

  private static int rarest(List<AnalyzedToken> literals, IndexReader reader) throws IOException {
    int least = literals.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (AnalyzedToken literal : literals) {
      least = Math.min(least, reader.docFreq(new Term(Fields.TEXT_LITERAL, literal.term())));
    }
    return least;
  }
}
