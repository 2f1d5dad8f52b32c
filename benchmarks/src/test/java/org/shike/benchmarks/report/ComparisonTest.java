// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.benchmarks.report.Samples.one;
import static org.shike.benchmarks.report.Samples.results;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The comparison of two runs. */
class ComparisonTest {
  private static final double THRESHOLD = 0.1;

  @Test
  void slowerBeyondTheThresholdIsWorse() {
    assertThat(compared(Units.MILLIS, 1.2).isWorse()).isTrue();
    assertThat(compared(Units.MILLIS, 1.05).isWorse()).isFalse();
    assertThat(compared(Units.MILLIS, 0.5).isWorse()).isFalse();
  }

  @Test
  void lowerRateIsWorse() {
    assertThat(compared(Units.PASSAGES, 0.8).isWorse()).isTrue();
    assertThat(compared(Units.PASSAGES, 1.2).isWorse()).isFalse();
    assertThat(compared("ops/ms", 0.8).isWorse()).isTrue();
  }

  @Test
  void answerIsNeitherBetterNorWorse() {
    assertThat(compared(Units.HITS, 0.1).rows()).isEmpty();
  }

  @Test
  void differenceThatMayBeChanceIsNotWorse() {
    Comparison scattered =
        Comparison.of(results(millis(1.0, 9.0, 2.0)), results(millis(2.0, 4.0, 12.0)), THRESHOLD);
    assertThat(scattered.rows().getFirst().ratio().value()).isEqualTo(1.5);
    assertThat(scattered.isWorse()).isFalse();
  }

  @Test
  void oneSampleHasNoInterval() {
    Comparison single = Comparison.of(results(millis(1.0)), results(millis(9.0)), THRESHOLD);
    assertThat(single.isWorse()).isFalse();
    assertThat(printed(single)).contains("9.000", "one sample");
  }

  @Test
  void whatIsWorseIsPrintedFirst() {
    Comparison comparison =
        Comparison.of(
            results(named("first", 1), named("second", 1)),
            results(named("first", 1), named("second", 2)),
            THRESHOLD);
    assertThat(printed(comparison).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("worse").contains("second, shike, 10k, wall"),
            line -> assertThat(line).startsWith(" ").contains("first, shike, 10k, wall"));
  }

  @Test
  void intervalContainsTheRatioAndIsRepeatable() {
    Results before = results(millis(10.0, 11.0, 12.0, 10.5, 11.5));
    Results after = results(millis(20.0, 22.0, 24.0, 21.0, 23.0));
    Ratio ratio = Comparison.of(before, after, THRESHOLD).rows().getFirst().ratio();
    assertThat(ratio.value()).isEqualTo(2.0);
    assertThat(ratio.from()).isBetween(1.8, 2.0);
    assertThat(ratio.to()).isBetween(2.0, 2.2);
    assertThat(Comparison.of(before, after, THRESHOLD).rows().getFirst().ratio()).isEqualTo(ratio);
  }

  private static Comparison compared(String unit, double factor) {
    return Comparison.of(
        results(one("a", Goals.SHIKE, 1, "m", unit, 1.0, 1.01, 0.99)),
        results(one("a", Goals.SHIKE, 1, "m", unit, factor, 1.01 * factor, 0.99 * factor)),
        THRESHOLD);
  }

  private static Measurement millis(Double... samples) {
    return one("search", Goals.SHIKE, 1, "wall p50", Units.MILLIS, samples);
  }

  private static Measurement named(String name, double factor) {
    return one(
        name, Goals.SHIKE, 10_000, "wall", Units.MILLIS, factor, factor * 1.01, factor * 0.99);
  }

  private static String printed(Comparison comparison) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    comparison.print(out);
    out.flush();
    return text.toString();
  }
}
