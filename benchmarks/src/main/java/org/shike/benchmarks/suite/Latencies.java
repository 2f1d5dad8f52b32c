// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.shike.benchmarks.report.Measurement;
import org.shike.benchmarks.report.Units;

/** The times of many calls, of which percentiles are reported. */
final class Latencies {
  private static final double NANOS = 1e6;

  private final List<Clock.Time> times = new ArrayList<>();

  void add(Clock.Time time) {
    times.add(time);
  }

  void addAll(Latencies others) {
    times.addAll(others.times);
  }

  void report(String name, Task task, Consumer<Measurement> out) {
    if (times.isEmpty()) {
      return;
    }
    for (int percent : new int[] {50, 90, 99}) {
      report(name, "wall p" + percent, percentile(Clock.Time::wall, percent), task, out);
      report(name, "cpu p" + percent, percentile(Clock.Time::cpu, percent), task, out);
    }
  }

  private static void report(
      String name, String metric, double millis, Task task, Consumer<Measurement> out) {
    Measurement.Key key = new Measurement.Key(name, task.subject().toString(), task.size(), metric);
    out.accept(Measurement.of(key, Units.MILLIS, millis));
  }

  /** In milliseconds, by the nearest rank. */
  double percentile(ToLongFunction<Clock.Time> which, int percent) {
    long[] sorted = times.stream().mapToLong(which).sorted().toArray();
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / NANOS;
  }
}
