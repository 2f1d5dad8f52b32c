// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shike.evaluation.Significance.Interval;

/**
 * How a system did by one measure, and how much of that may be chance. Over several collections
 * each counts the same, however many topics it has. Immutable.
 *
 * <pre>{@code
 * for (List<Comparison> system : Comparison.bySystem(List.of(scores))) {
 *   System.out.println(system);
 * }
 * }</pre>
 *
 * @param system its name
 * @param measure by which it is compared
 * @param mean of the collections' means over the topics that have an answer
 * @param interval the 95% interval of the mean
 * @param rival the best of the other systems; empty if there is no other
 */
public record Comparison(
    String system, Measure measure, double mean, Interval interval, Optional<Rival> rival) {
  private static final long SEED = 1;

  /**
   * The best of the other systems.
   *
   * @param system its name
   * @param p how often chance makes a difference of the means at least so large: from 0 to 1
   */
  public record Rival(String system, double p) {}

  /**
   * Compares systems by nDCG of the first ten and recall of the first hundred.
   *
   * @param collections one or more, with the same systems in the same order
   * @return for each system, in the same order, one comparison for each of the two
   */
  public static List<List<Comparison>> bySystem(List<CollectionScores> collections) {
    List<Comparison> ndcg = of(Measure.NDCG_10, collections);
    List<Comparison> recall = of(Measure.RECALL_100, collections);
    return IntStream.range(0, ndcg.size())
        .mapToObj(at -> List.of(ndcg.get(at), recall.get(at)))
        .toList();
  }

  private static List<Comparison> of(Measure measure, List<CollectionScores> collections) {
    List<Measured> all =
        IntStream.range(0, collections.getFirst().systems().size())
            .mapToObj(at -> Measured.of(measure, systemsAt(at, collections)))
            .toList();
    return all.stream().map(system -> system.compared(measure, all)).toList();
  }

  private static List<SystemScores> systemsAt(int at, List<CollectionScores> collections) {
    return collections.stream().map(collection -> collection.systems().get(at)).toList();
  }

  /**
   * A system.
   *
   * @param values of each topic, by collection
   */
  private record Measured(String system, List<double[]> values) {
    static Measured of(Measure measure, List<SystemScores> system) {
      return new Measured(
          system.getFirst().system(),
          system.stream().map(scores -> scores.values(measure)).toList());
    }

    Comparison compared(Measure measure, List<Measured> all) {
      Optional<Rival> rival =
          all.stream()
              .filter(other -> !other.equals(this))
              .max(Comparator.comparingDouble(Measured::mean))
              .map(best -> new Rival(best.system, chance(best)));
      return new Comparison(system, measure, mean(), Significance.interval(values, SEED), rival);
    }

    private double chance(Measured other) {
      return Significance.randomisation(shares(), other.shares(), SEED);
    }

    private double mean() {
      return Arrays.stream(shares()).sum();
    }

    /** What each topic adds to the mean. */
    private double[] shares() {
      return values.stream()
          .flatMapToDouble(
              some -> Arrays.stream(some).map(value -> value / some.length / values.size()))
          .toArray();
    }
  }
}
