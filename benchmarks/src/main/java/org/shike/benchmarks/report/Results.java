// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that one run measured. Immutable.
 *
 * @param run how it was made
 * @param queries the queries of the mix and those beside it
 * @param measurements each key once
 */
public record Results(Run run, List<MixQuery> queries, List<Measurement> measurements) {
  /** Copies the lists. */
  public Results {
    queries = List.copyOf(queries);
    measurements = List.copyOf(measurements);
  }

  /**
   * Joins the samples of several processes.
   *
   * @param run how they were made
   * @param queries that were asked
   * @param parts in the order in which they were measured
   * @return the results, with all samples of a key in one measurement
   */
  public static Results join(Run run, List<MixQuery> queries, List<Measurement> parts) {
    return new Results(run, queries, join(parts));
  }

  private static List<Measurement> join(List<Measurement> parts) {
    Map<Measurement.Key, Measurement> joined = new LinkedHashMap<>();
    parts.forEach(part -> joined.merge(part.key(), part, Results::joined));
    return List.copyOf(joined.values());
  }

  private static Measurement joined(Measurement first, Measurement second) {
    List<Double> samples = new ArrayList<>(first.samples());
    samples.addAll(second.samples());
    return new Measurement(first.key(), first.unit(), samples);
  }

  /**
   * Checks that all processes gave the same answers.
   *
   * @param parts what they measured
   * @throws IllegalStateException if two answers differ; it names them
   */
  public static void checkAnswers(List<Measurement> parts) {
    for (Measurement one : join(parts)) {
      if (one.unit().equals(Units.HITS) && one.samples().stream().distinct().count() > 1) {
        throw new IllegalStateException(
            "the answers of different processes differ: " + one.key() + " found " + one.samples());
      }
    }
  }

  Optional<Measurement> find(Measurement.Key key) {
    return measurements.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** The median of a figure; empty if it was not measured. */
  OptionalDouble median(String name, String system, long size, String metric) {
    return find(new Measurement.Key(name, system, size, metric)).stream()
        .mapToDouble(Measurement::median)
        .findFirst();
  }

  /** The sizes of all measurements with a name and metric, smallest first. */
  List<Long> sizes(String name, String metric) {
    return measurements.stream()
        .map(Measurement::key)
        .filter(key -> key.name().equals(name) && key.metric().equals(metric))
        .map(Measurement.Key::size)
        .distinct()
        .sorted()
        .toList();
  }

  /** The largest size for which all systems have a figure; empty if there is none. */
  Optional<Long> largestSize(String name, String metric) {
    return sizes(name, metric).reversed().stream()
        .filter(
            size ->
                systems(name).stream()
                    .allMatch(system -> median(name, system, size, metric).isPresent()))
        .findFirst();
  }

  /** The systems of all measurements with a name, in their order. */
  List<String> systems(String name) {
    return measurements.stream()
        .map(Measurement::key)
        .filter(key -> key.name().equals(name))
        .map(Measurement.Key::system)
        .distinct()
        .toList();
  }
}
