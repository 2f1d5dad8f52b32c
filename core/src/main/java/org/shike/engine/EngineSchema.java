// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import java.util.List;

/**
 * What an engine has to know of the passages it keeps.
 *
 * @param format the version of the fields; an index with another one is refused
 * @param analysis the fingerprint of the analysis; an index with another one is refused
 * @param fields that passages are found by. Other fields are only returned.
 * @param words how words weigh
 * @param counted how tokens weigh of which only the number counts
 */
public record EngineSchema(
    String format, String analysis, List<EngineField> fields, Bm25 words, Bm25 counted) {
  /**
   * The parameters of BM25.
   *
   * @param k1 how much a repeated term counts, 0 or more
   * @param b how much the length of a passage counts, from 0 to 1
   */
  public record Bm25(float k1, float b) {}
}
