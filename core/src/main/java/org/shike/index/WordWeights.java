// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.shike.analysis.AnalyzedToken;

/**
 * How much each word of a query weighs: its inverse document frequency, as in BM25. A word that is
 * in no passage weighs as much as the rarest.
 *
 * @param weights of the words, in their order
 */
record WordWeights(Map<QueryWord, Double> weights) {
  static WordWeights of(List<QueryWord> words, Passages passages) throws IOException {
    Map<QueryWord, Double> weights = new LinkedHashMap<>();
    int all = passages.whole().count(passages.count());
    for (QueryWord word : words) {
      int holding = Math.min(all, Math.max(1, frequency(word, passages)));
      weights.put(word, idf(holding, all));
    }
    return new WordWeights(weights);
  }

  /** The weight of a word that is in this many passages. */
  static double idf(int holding, int passages) {
    return Math.log1p((passages - holding + 0.5) / (holding + 0.5));
  }

  double of(QueryWord word) {
    return weights.getOrDefault(word, 0.0);
  }

  double sum() {
    return weights.values().stream().mapToDouble(weight -> weight).sum();
  }

  /** How many passages contain a word in its most frequent form, as far as terms can tell. */
  static int frequency(QueryWord word, Passages passages) throws IOException {
    Frequencies frequencies = new Frequencies(passages);
    int most = frequencies.ofAny(Fields.TEXT_WORD, word.terms());
    most = Math.max(most, frequencies.ofInside(Fields.TEXT_WORD, word.inside()));
    most = Math.max(most, frequencies.ofAny(Fields.SPEAKER_WORD, word.terms()));
    most = Math.max(most, frequencies.ofRows(Fields.TEXT_WORD, word.rows()));
    most = Math.max(most, frequencies.ofRows(Fields.SPEAKER_WORD, word.rows()));
    most = Math.max(most, frequencies.ofAll(word.literal()));
    for (QueryWord.Synonym synonym : word.synonyms()) {
      most = Math.max(most, frequencies.ofRows(Fields.TEXT_WORD, synonym.rows()));
      most = Math.max(most, frequencies.ofAll(synonym.literal()));
    }
    return most;
  }

  /** The number of passages that contain terms. A row is at most as frequent as its rarest word. */
  private record Frequencies(Passages passages) {
    int of(String field, String term) throws IOException {
      return passages.frequency(new Term(field, term));
    }

    int ofAny(String field, List<String> terms) throws IOException {
      int most = 0;
      for (String term : terms) {
        most = Math.max(most, of(field, term));
      }
      return most;
    }

    int ofInside(String field, List<List<String>> ways) throws IOException {
      int most = 0;
      for (List<String> way : ways) {
        int least = Integer.MAX_VALUE;
        for (String term : way) {
          least = Math.min(least, of(field, PartMarks.part(term)));
        }
        most = Math.max(most, least);
      }
      return most;
    }

    int ofRows(String field, List<TermRow> rows) throws IOException {
      int most = 0;
      for (TermRow row : rows) {
        int least = Integer.MAX_VALUE;
        for (List<String> terms : row.places()) {
          least = Math.min(least, ofAny(field, terms));
        }
        most = Math.max(most, least);
      }
      return most;
    }

    int ofAll(List<AnalyzedToken> literals) throws IOException {
      int least = literals.isEmpty() ? 0 : Integer.MAX_VALUE;
      for (AnalyzedToken literal : literals) {
        least = Math.min(least, passages.frequency(LiteralTokens.term(literal)));
      }
      return least;
    }
  }
}
