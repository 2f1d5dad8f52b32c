// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.List;

/**
 * One figure of one system, with all its samples. Immutable.
 *
 * @param key what was measured
 * @param unit of the samples, such as {@code ms}
 * @param samples one for each process or iteration, in their order; one or more
 */
public record Measurement(Key key, String unit, List<Double> samples) {
  /** Copies the samples and checks that there is one. */
  public Measurement {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("samples of " + key + " must not be empty");
    }
  }

  /**
   * What was measured.
   *
   * @param name of the part of the suite, such as {@code search}
   * @param system such as {@code shike}
   * @param size about how many passages; 0 where there are none
   * @param metric such as {@code wall p99}
   */
  public record Key(String name, String system, long size, String metric) {}

  /** A measurement with one sample. */
  public static Measurement of(Key key, String unit, double sample) {
    return new Measurement(key, unit, List.of(sample));
  }

  /** {@return the middle sample, or the mean of the two in the middle} */
  public double median() {
    double[] sorted = samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** {@return whether more or less of it is better} */
  Direction better() {
    return Direction.of(unit);
  }

  /** Whether more or less of a unit is better. */
  enum Direction {
    MORE,
    LESS,
    /** A count, which is an answer and not a merit. */
    NEITHER;

    static Direction of(String unit) {
      if (unit.equals(Units.HITS)) {
        return NEITHER;
      }
      return unit.endsWith("/s") || unit.startsWith("ops/") ? MORE : LESS;
    }
  }
}
