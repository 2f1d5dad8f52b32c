// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shike.benchmarks.report.Measurement;
import org.shike.benchmarks.report.Results;

/** Runs the steps of a plan and says which one runs and how much time is left. */
final class Progress {
  private final List<Plan.Step> steps;
  private final PrintStream out;
  private final long start = System.nanoTime();
  private final List<Measurement> measured = new ArrayList<>();

  Progress(List<Plan.Step> steps, PrintStream out) {
    this.steps = steps;
    this.out = out;
  }

  /** All that was measured, also if a step failed. */
  List<Measurement> measured() {
    return measured;
  }

  void run() throws IOException {
    for (int at = 0; at < steps.size(); at++) {
      out.printf(
          Locale.ROOT,
          "[%d/%d] %s (about %s left)%n",
          at + 1,
          steps.size(),
          steps.get(at).name(),
          minutes(left(at)));
      measured.addAll(steps.get(at).work().measure());
      Results.checkAnswers(measured);
    }
  }

  /** The rest takes as long as the steps so far did, in proportion to what was expected. */
  private Duration left(int done) {
    double expected = seconds(0, done);
    double elapsed = (System.nanoTime() - start) / 1e9;
    double factor = done == 0 ? 1 : elapsed / expected;
    return Duration.ofMillis((long) (seconds(done, steps.size()) * factor * 1000));
  }

  private double seconds(int from, int to) {
    return steps.subList(from, to).stream().mapToDouble(Plan.Step::seconds).sum();
  }

  static String minutes(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d min", time.toMinutes(), time.toSecondsPart());
  }
}
