// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What Shike has to reach, most of it against plain Lucene in the same run. */
public final class Goals {
  /** Shike. */
  public static final String SHIKE = "shike";

  /** Lucene with {@code SmartChineseAnalyzer}, with which the goals compare. */
  public static final String LUCENE = "lucene-smartcn";

  private static final long HUNDRED_THOUSAND = 100_000;
  private static final long MILLION = 1_000_000;
  private static final long TEN_MILLION = 10_000_000;
  private static final String COLD_START = "cold start";
  private static final String TIMES = "times";
  private static final String WALL = "wall";
  private static final String CPU = "CPU";

  private Goals() {}

  /**
   * The goals for the text of a run; for a real text those of its own size.
   *
   * @param before the last recorded run; some goals are to be as fast as before
   */
  static List<Goal> of(Results results, Optional<Results> before) {
    boolean isSynthetic = results.run().isSynthetic();
    List<Long> sizes =
        isSynthetic ? List.of(HUNDRED_THOUSAND, MILLION) : results.sizes("search", "wall p50");
    List<Goal> goals = new ArrayList<>();
    goals.add(atLeast("segmenter on a million characters of prose", 10, 20, "segmenter", 0));
    for (long size : sizes) {
      goals.add(atLeast("indexing " + passages(size) + ", one thread", 0.9, 1.5, "index", size));
      goals.add(
          atLeast(
              "indexing " + passages(size) + ", all cores", 0.9, 1.5, "index on all cores", size));
      addSize(goals, size);
      addMix(goals, size);
      goals.add(nothing(size));
    }
    if (isSynthetic) {
      addLarge(goals);
    }
    goals.add(coldStart(before));
    return goals;
  }

  private static String passages(long size) {
    return Numbers.brief(size) + " passages";
  }

  /** A rate, by the wall and by the processor. */
  private static Goal atLeast(String name, double must, double aim, String measured, long size) {
    return new Goal(
        name,
        Goal.Sense.AT_LEAST,
        must,
        aim,
        TIMES,
        both(metric -> results -> ratio(results, measured, size, metric), ""));
  }

  private static void addSize(List<Goal> goals, long size) {
    goals.add(
        absolute(
            "index of " + passages(size) + " without whole transcripts, for a byte of text",
            2.2,
            1.6,
            "bytes",
            results -> results.median("index", SHIKE, size, "size")));
    goals.add(
        absolute(
            "whole transcripts in it, for a byte of text",
            0.5,
            0.5,
            "bytes",
            results -> results.median("index", SHIKE, size, "size of transcripts")));
  }

  private static void addMix(List<Goal> goals, long size) {
    for (String quantile : List.of(" p50", " p99")) {
      goals.add(
          new Goal(
              "query mix over " + passages(size) + "," + quantile,
              Goal.Sense.AT_MOST,
              1.5,
              0.5,
              TIMES,
              both(metric -> results -> ratio(results, "search", size, metric), quantile)));
    }
  }

  private static Goal nothing(long size) {
    return new Goal(
        "a query that finds nothing in " + passages(size) + ", against the median of the mix",
        Goal.Sense.AT_MOST,
        1,
        1,
        TIMES,
        both(
            metric ->
                results ->
                    quotient(
                        results.median("search: " + MixQuery.NOTHING, SHIKE, size, metric),
                        results.median("search", SHIKE, size, metric)),
            " p50"));
  }

  private static void addLarge(List<Goal> goals) {
    goals.add(
        new Goal(
            "growth of the median from 100k to 10M passages",
            Goal.Sense.AT_MOST,
            10,
            6,
            TIMES,
            both(
                metric ->
                    results ->
                        quotient(
                            results.median("search", SHIKE, TEN_MILLION, metric),
                            results.median("search", SHIKE, HUNDRED_THOUSAND, metric)),
                " p50")));
    goals.add(
        absolute(
            MixQuery.FREQUENT_NEAR + " in " + passages(MILLION) + ", p50",
            300,
            50,
            Units.MILLIS,
            results ->
                results.median("search: " + MixQuery.FREQUENT_NEAR, SHIKE, MILLION, "wall p50")));
    goals.add(
        absolute(
            "completion over " + passages(MILLION) + ", p99",
            30,
            10,
            Units.MILLIS,
            results -> results.median("completion", SHIKE, MILLION, "wall p99")));
  }

  /** A tenth more is still as fast; without a run before, only the aim can be missed. */
  private static Goal coldStart(Optional<Results> before) {
    double must =
        before.stream()
            .flatMapToDouble(run -> run.median(COLD_START, SHIKE, 0, "wall").stream())
            .map(millis -> 1.1 * millis)
            .findFirst()
            .orElse(Double.POSITIVE_INFINITY);
    return absolute(
        "cold ./shike search, second call",
        must,
        300,
        Units.MILLIS,
        results -> results.median(COLD_START, SHIKE, 0, "wall"));
  }

  private static Goal absolute(
      String name, double must, double aim, String unit, Function<Results, OptionalDouble> figure) {
    return new Goal(name, Goal.Sense.AT_MOST, must, aim, unit, Map.of("", figure));
  }

  private static Map<String, Function<Results, OptionalDouble>> both(
      Function<String, Function<Results, OptionalDouble>> figure, String quantile) {
    Map<String, Function<Results, OptionalDouble>> both = new LinkedHashMap<>();
    both.put(WALL, figure.apply("wall" + quantile));
    both.put(CPU, figure.apply("cpu" + quantile));
    return both;
  }

  private static OptionalDouble ratio(Results results, String name, long size, String metric) {
    return quotient(
        results.median(name, SHIKE, size, metric), results.median(name, LUCENE, size, metric));
  }

  private static OptionalDouble quotient(OptionalDouble part, OptionalDouble whole) {
    return part.isPresent() && whole.isPresent()
        ? OptionalDouble.of(part.getAsDouble() / whole.getAsDouble())
        : OptionalDouble.empty();
  }
}
