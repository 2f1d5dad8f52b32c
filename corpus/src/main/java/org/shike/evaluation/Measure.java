// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.util.function.ToDoubleFunction;

/** A measure of one topic's answers, the larger the better. */
@SuppressWarnings("ImmutableEnumChecker") // the fields are lambdas without state
public enum Measure {
  /** Normalised discounted cumulative gain of the first ten. */
  NDCG_10("ndcg@10", found -> Measures.ndcg(found.gains(), found.judged(), 10)),
  /** Reciprocal rank of the first relevant one among ten. */
  MRR_10("mrr@10", found -> Measures.reciprocalRank(found.gains(), 10)),
  /** The share of everything relevant that is among the first ten. */
  RECALL_10("recall@10", found -> Measures.recall(found.gains(), found.judged(), 10)),
  /** The share of everything relevant that is among the first hundred. */
  RECALL_100("recall@100", found -> Measures.recall(found.gains(), found.judged(), 100)),
  /** Whether the first one is relevant. */
  SUCCESS_1("success@1", found -> Measures.success(found.gains(), 1)),
  /** Whether one of the first three is relevant. */
  SUCCESS_3("success@3", found -> Measures.success(found.gains(), 3));

  private final String label;
  private final ToDoubleFunction<Gains> formula;

  Measure(String label, ToDoubleFunction<Gains> formula) {
    this.label = label;
    this.formula = formula;
  }

  /** {@return its usual name, such as {@code ndcg@10}} */
  public String label() {
    return label;
  }

  /**
   * Computes it.
   *
   * @param found the gains of a topic
   * @return from 0 to 1
   */
  public double of(Gains found) {
    return formula.applyAsDouble(found);
  }
}
