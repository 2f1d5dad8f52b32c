// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis.segment;

/**
 * The cost of one word following another, by SmartCN's formula in exactly its order of operations.
 */
final class PairCost {
  /** The frequency that SmartCN assumes to be the largest. */
  static final int MAX_FREQUENCY = 2_079_997 + 80_000;

  /** Share of the first word's own frequency in the probability of a pair. */
  private static final double SMOOTHING = 0.1;

  private static final double TINY = 1.0 / MAX_FREQUENCY;

  private PairCost() {}

  /**
   * The negative logarithm of the smoothed probability of a pair.
   *
   * @param frequency how often the first word occurs
   * @param pairFrequency how often the second word follows it
   */
  static double of(int frequency, int pairFrequency) {
    double first = frequency;
    return -Math.log(
        SMOOTHING * (1.0 + first) / (MAX_FREQUENCY + 0.0)
            + (1.0 - SMOOTHING) * ((1.0 - TINY) * pairFrequency / (1.0 + first) + TINY));
  }
}
