// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.benchmarks.report.Measurement.Direction;

/**
 * What changed from one run to another.
 *
 * @param rows what both have measured, in the order of the second
 * @param threshold how much worse is too much, such as 0.1
 */
public record Comparison(List<Row> rows, double threshold) {
  /**
   * One measurement of both.
   *
   * @param key what was measured
   * @param better whether more or less of it is better
   * @param ratio of the second to the first
   */
  record Row(Measurement.Key key, Direction better, Ratio ratio) {
    /** How many times as bad the second is as the first, at least by its samples. */
    private double worsening() {
      return better == Direction.MORE ? 1 / ratio.value() : ratio.value();
    }
  }

  /** Compares all measurements that both have; answers are no measurements. */
  public static Comparison of(Results before, Results after, double threshold) {
    return new Comparison(
        after.measurements().stream().flatMap(one -> row(before, one).stream()).toList(),
        threshold);
  }

  private static Optional<Row> row(Results before, Measurement after) {
    return before
        .find(after.key())
        .filter(first -> after.better() != Direction.NEITHER && first.median() > 0)
        .map(
            first ->
                new Row(after.key(), after.better(), Ratio.of(first.samples(), after.samples())));
  }

  private boolean isTooMuch(Row row) {
    return row.ratio().isCertain() && row.worsening() > 1 + threshold;
  }

  /** {@return whether something is worse beyond the threshold, and its interval excludes 1} */
  public boolean isWorse() {
    return rows.stream().anyMatch(this::isTooMuch);
  }

  /** Prints a row for each, those that are worse beyond the threshold marked. */
  public void print(PrintWriter out) {
    if (rows.isEmpty()) {
      out.println("The two runs have nothing in common that could be compared.");
    }
    Stream.concat(
            rows.stream().filter(this::isTooMuch), rows.stream().filter(row -> !isTooMuch(row)))
        .forEach(row -> out.println(line(row)));
  }

  private String line(Row row) {
    Measurement.Key key = row.key();
    Ratio ratio = row.ratio();
    String interval =
        ratio.hasInterval()
            ? String.format(Locale.ROOT, "[%.3f, %.3f]", ratio.from(), ratio.to())
            : "one sample";
    return String.format(
        Locale.ROOT,
        "%-8s %7.3f  %-16s  %s, %s%s, %s",
        isTooMuch(row) ? "worse" : "",
        ratio.value(),
        interval,
        key.name(),
        key.system(),
        key.size() == 0 ? "" : ", " + Numbers.brief(key.size()),
        key.metric());
  }
}
