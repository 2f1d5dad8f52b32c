// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How often terms are in a passage and how long it is: BM25 with parameters for words and pairs,
 * and others for single characters. A long passage contains many characters by chance, so these are
 * counted in proportion to its length.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic
 *     Relevance Framework, 2009</a>
 */
final class PassageSimilarity extends PerFieldSimilarityWrapper {
  private static final Similarity WORDS = new BM25Similarity(0.6f, 0.5f);
  private static final Similarity CHARACTERS = new BM25Similarity(1.2f, 1);

  @Override
  public Similarity get(String field) {
    return field.equals(Fields.TEXT_CHARACTER) ? CHARACTERS : WORDS;
  }
}
