// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.shike.engine.EngineSchema.Bm25;

/**
 * How often terms are in a passage and how long it is: BM25 with parameters for words and pairs,
 * and others for single characters. A long passage contains many characters by chance, so these are
 * counted in proportion to its length.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic
 *     Relevance Framework, 2009</a>
 */
final class PassageSimilarity extends PerFieldSimilarityWrapper {
  static final Bm25 WORD_PARAMETERS = new Bm25(0.6f, 0.5f);
  static final Bm25 CHARACTER_PARAMETERS = new Bm25(1.2f, 1);

  private static final Similarity WORDS = similarity(WORD_PARAMETERS);
  private static final Similarity CHARACTERS = similarity(CHARACTER_PARAMETERS);

  private static Similarity similarity(Bm25 parameters) {
    return new BM25Similarity(parameters.k1(), parameters.b());
  }

  @Override
  public Similarity get(String field) {
    return field.equals(Fields.TEXT_CHARACTER) ? CHARACTERS : WORDS;
  }
}
