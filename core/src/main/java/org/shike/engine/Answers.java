// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;

/**
 * The answers to {@link Questions}.
 *
 * @param frequencies how many passages contain each term
 * @param lengths of each field
 * @param totals how many passages each gathering found
 * @param passages all that were gathered or asked for, and exist, in any order and each at least
 *     once
 */
public record Answers(
    Map<Term, Long> frequencies,
    Map<String, FieldLength> lengths,
    Map<Gathering, Long> totals,
    List<EnginePassage> passages) {
  /**
   * How long a field is.
   *
   * @param passages how many passages have it
   * @param tokens how many tokens they have together
   */
  public record FieldLength(long passages, long tokens) {}
}
