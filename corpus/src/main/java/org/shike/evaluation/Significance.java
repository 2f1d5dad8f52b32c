// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Whether a difference of means over few topics is significant. Pure functions; the same seed gives
 * the same.
 */
public final class Significance {
  private static final int ROUNDS = 10_000;
  private static final double TAIL = 0.025;

  private Significance() {}

  /**
   * The range that contains a mean.
   *
   * @param from its lower end
   * @param to its upper end
   */
  public record Interval(double from, double to) {}

  /**
   * The paired randomisation test, two-sided: how often a difference of means at least so large
   * comes about when each topic's two values are swapped at random.
   *
   * @param first one value per topic
   * @param second a value for each of the same topics
   * @param seed of the random swaps
   * @return from 0 to 1; small where the difference is hardly chance
   * @see <a href="https://doi.org/10.1145/1321440.1321528">Smucker, Allan and Carterette 2007</a>
   */
  public static double randomisation(double[] first, double[] second, long seed) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "both must have a value for each topic: " + first.length + " and " + second.length);
    }
    double[] differences = new double[first.length];
    Arrays.setAll(differences, at -> first[at] - second[at]);
    double observed = Math.abs(Arrays.stream(differences).sum());
    Random random = new Random(seed);
    int asLarge = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      // Sums in another order differ in their last digits.
      asLarge += Math.abs(sum) >= observed - 1e-9 ? 1 : 0;
    }
    return (asLarge + 1.0) / (ROUNDS + 1.0);
  }

  /**
   * The 95% interval of a mean by the bootstrap, percentile method.
   *
   * @param values one or more
   * @param seed of the random samples
   * @return the interval
   * @see <a href="https://doi.org/10.1145/1148170.1148261">Sakai 2006</a>
   */
  public static Interval interval(double[] values, long seed) {
    return interval(List.of(values), seed);
  }

  /**
   * The 95% interval of the mean of several means: each group of values is sampled for itself, and
   * all groups count the same.
   *
   * @param groups one or more; a group without values has a mean of 0
   * @param seed of the random samples
   * @return the interval
   */
  static Interval interval(List<double[]> groups, long seed) {
    Random random = new Random(seed);
    double[] means = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (double[] values : groups) {
        means[round] += sampledMean(values, random) / groups.size();
      }
    }
    Arrays.sort(means);
    return new Interval(means[(int) (TAIL * ROUNDS)], means[(int) ((1 - TAIL) * ROUNDS) - 1]);
  }

  private static double sampledMean(double[] values, Random random) {
    double sum = 0;
    for (int at = 0; at < values.length; at++) {
      sum += values[random.nextInt(values.length)];
    }
    return sum / Math.max(1, values.length);
  }
}
