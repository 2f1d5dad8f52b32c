// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How many times as large the second of two figures is as the first, with its 95% interval.
 *
 * @param value the ratio of the means
 * @param from the lower end of the interval
 * @param to the upper end
 * @param hasInterval whether there are at least two samples of each; otherwise both ends are the
 *     value
 */
record Ratio(double value, double from, double to, boolean hasInterval) {
  private static final int ROUNDS = 10_000;
  private static final double TAIL = 0.025;
  private static final long SEED = 1;

  /**
   * By the bootstrap, percentile method: the samples of each are drawn again and again, with
   * repetition. The same samples give the same interval.
   */
  static Ratio of(List<Double> before, List<Double> after) {
    double[] first = array(before);
    double[] second = array(after);
    double value = mean(second) / mean(first);
    if (first.length < 2 || second.length < 2) {
      return new Ratio(value, value, value, false);
    }
    Random random = new Random(SEED);
    double[] ratios = new double[ROUNDS];
    Arrays.setAll(ratios, round -> drawnMean(second, random) / drawnMean(first, random));
    Arrays.sort(ratios);
    return new Ratio(
        value, ratios[(int) (TAIL * ROUNDS)], ratios[(int) ((1 - TAIL) * ROUNDS) - 1], true);
  }

  private static double[] array(List<Double> samples) {
    return samples.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double mean(double[] samples) {
    return Arrays.stream(samples).sum() / samples.length;
  }

  private static double drawnMean(double[] samples, Random random) {
    double sum = 0;
    for (int at = 0; at < samples.length; at++) {
      sum += samples[random.nextInt(samples.length)];
    }
    return sum / samples.length;
  }

  /** Whether the difference is hardly chance. */
  boolean isCertain() {
    return hasInterval && (from > 1 || to < 1);
  }
}
