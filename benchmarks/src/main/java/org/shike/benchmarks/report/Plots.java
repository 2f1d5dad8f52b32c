// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.shike.benchmarks.report.BarPlot.Bar;
import org.shike.benchmarks.report.BarPlot.Part;
import org.shike.benchmarks.report.LinePlot.Line;
import org.shike.benchmarks.report.LinePlot.Point;

/** The plots of a run, those for which something was measured. */
final class Plots {
  private static final String WALL_P50 = "wall p50";
  private static final String SIZE_OF = "size of ";

  private static final int MOST_CHANGES = 30;

  private final Results results;

  private Plots(Results results) {
    this.results = results;
  }

  static List<Plot> of(Results results, Optional<Results> before) {
    Plots plots = new Plots(results);
    return Stream.of(
            plots.throughput(),
            plots.latency(),
            plots.growth(),
            plots.parts(),
            before.flatMap(plots::change))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Plot> throughput() {
    List<Bar> bars = new ArrayList<>();
    for (String name : List.of("index", "index on all cores")) {
      for (long size : results.largestSize(name, "wall").stream().toList()) {
        bars.add(Bar.heading(name + ", " + Numbers.brief(size) + " passages"));
        bars.addAll(bars(name, size, "wall"));
      }
    }
    return plot(
        "Throughput by system",
        "Passages indexed and committed in a second, by the clock. More is better.",
        bars,
        new BarPlot("Passages indexed in a second, for each system", Units.PASSAGES));
  }

  private List<Bar> bars(String name, long size, String metric) {
    List<Bar> bars = new ArrayList<>();
    for (String system : results.systems(name)) {
      OptionalDouble value = results.median(name, system, size, metric);
      value.ifPresent(
          rate -> bars.add(new Bar(system, List.of(new Part(system, rate, colour(system))))));
    }
    return bars;
  }

  private static Optional<Plot> plot(
      String title, String caption, List<Bar> bars, BarPlot picture) {
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(new Plot(title, caption, picture.svg(bars)));
  }

  private Optional<Plot> latency() {
    List<Line> lines = new ArrayList<>();
    for (String system : results.systems("search")) {
      for (String quantile : List.of("p50", "p99")) {
        line(system, quantile, 1).ifPresent(lines::add);
      }
    }
    return plot(
        "Latency by index size",
        "The mix of queries, the first ten with snippets; p50 is the solid line, p99 the dashed"
            + " one. Less is better.",
        lines,
        new LinePlot("Latency of searches by the size of the index", Units.MILLIS));
  }

  private static Optional<Plot> plot(
      String title, String caption, List<Line> lines, LinePlot picture) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Plot(title, caption, picture.svg(lines)));
  }

  /** A percentile at each size, as a multiple of a value. */
  private Optional<Line> line(String system, String quantile, double unit) {
    List<Point> points = new ArrayList<>();
    for (long size : results.sizes("search", WALL_P50)) {
      results
          .median("search", system, size, "wall " + quantile)
          .ifPresent(value -> points.add(new Point((double) size, value / unit)));
    }
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Line(system + " " + quantile, points, colour(system), quantile.equals("p99")));
  }

  private Optional<Plot> growth() {
    List<Long> sizes = results.sizes("search", WALL_P50);
    List<Line> lines = new ArrayList<>();
    for (String system : sizes.size() > 1 ? results.systems("search") : List.<String>of()) {
      results
          .median("search", system, sizes.getFirst(), WALL_P50)
          .ifPresent(first -> line(system, "p50", first).ifPresent(lines::add));
    }
    return plot(
        "Growth",
        "The median of the mix as a multiple of the median over the smallest index. Flat is"
            + " better.",
        lines,
        new LinePlot("Growth of the median with the size of the index", "times"));
  }

  private Optional<Plot> parts() {
    Optional<Long> largest = results.largestSize("index", "size");
    List<Bar> bars =
        largest.stream()
            .flatMap(
                size ->
                    results.systems("index").stream()
                        .map(system -> new Bar(system, parts(system, size))))
            .toList();
    return plot(
        "Index size by part",
        "Bytes of the index for a byte of the text in UTF-8. Less is better.",
        bars,
        new BarPlot("Size of the index by part, for each system", "bytes"));
  }

  private List<Part> parts(String system, long size) {
    List<String> names =
        results.measurements().stream()
            .map(one -> one.key().metric())
            .filter(metric -> metric.startsWith(SIZE_OF))
            .distinct()
            .sorted()
            .toList();
    List<Part> parts = new ArrayList<>();
    for (String name : names) {
      results
          .median("index", system, size, name)
          .ifPresent(
              bytes ->
                  parts.add(
                      new Part(
                          name.substring(SIZE_OF.length()),
                          bytes,
                          names.indexOf(name) % BarPlot.COLOURS)));
    }
    return parts;
  }

  /** Shike's own figures that changed most come first. */
  private Optional<Plot> change(Results before) {
    List<Bar> bars =
        Comparison.of(before, results, 0).rows().stream()
            .filter(row -> row.key().system().equals(Goals.SHIKE))
            .filter(row -> !row.key().metric().startsWith(SIZE_OF))
            .sorted(Comparator.comparingDouble(Plots::extent).reversed())
            .limit(MOST_CHANGES)
            .map(Plots::changed)
            .toList();
    return plot(
        "Change since the last recorded run",
        "Shike's figures as multiples of those of the run of "
            + before.run().facts().getOrDefault("date", "before")
            + ".",
        bars,
        new BarPlot("Change of each of Shike's figures since the last run", "times"));
  }

  private static double extent(Comparison.Row row) {
    return Math.abs(Math.log(row.ratio().value()));
  }

  private static Bar changed(Comparison.Row row) {
    Measurement.Key key = row.key();
    String name = key.name() + " " + key.metric();
    String size = key.size() == 0 ? "" : " " + Numbers.brief(key.size());
    return new Bar(name + size, List.of(new Part(name, row.ratio().value(), 0)));
  }

  private static int colour(String system) {
    return switch (system) {
      case Goals.SHIKE -> 0;
      case Goals.LUCENE -> 1;
      case "lucene-cjk" -> 2;
      default -> 3;
    };
  }
}
