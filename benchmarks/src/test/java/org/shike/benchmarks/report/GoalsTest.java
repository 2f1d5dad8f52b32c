// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.benchmarks.report.Samples.LARGE;
import static org.shike.benchmarks.report.Samples.one;
import static org.shike.benchmarks.report.Samples.rates;
import static org.shike.benchmarks.report.Samples.results;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shike.benchmarks.report.Goal.Verdict;

/** Which goals are held. */
class GoalsTest {
  private static final String INDEXING = "indexing 100k passages, one thread";
  private static final String NOTHING =
      "a query that finds nothing in 100k passages, against the median of the mix";

  @Test
  void bothFiguresHaveToHold() {
    assertThat(verdict(INDEXING, rates(95, 90, 100, 100))).isEqualTo(Verdict.HELD);
    assertThat(verdict(INDEXING, rates(95, 89, 100, 100))).isEqualTo(Verdict.MISSED);
    assertThat(verdict(INDEXING, rates(150, 151, 100, 100))).isEqualTo(Verdict.REACHED);
    assertThat(verdict(INDEXING, rates(150, 149, 100, 100))).isEqualTo(Verdict.HELD);
  }

  @Test
  void goalWithoutItsPeerIsNotMeasured() {
    Results alone =
        results(
            one("index", Goals.SHIKE, LARGE, "wall", Units.PASSAGES, 95.0),
            one("index", Goals.SHIKE, LARGE, "cpu", Units.PASSAGES, 95.0));
    assertThat(verdict(INDEXING, alone)).isEqualTo(Verdict.NOT_MEASURED);
  }

  @Test
  void queryThatFindsNothingIsComparedWithTheMix() {
    assertThat(verdict(NOTHING, nothing(2.0))).isEqualTo(Verdict.HELD);
    assertThat(verdict(NOTHING, nothing(2.1))).isEqualTo(Verdict.MISSED);
  }

  private static Results nothing(double millis) {
    return results(
        one("search", Goals.SHIKE, LARGE, "wall p50", Units.MILLIS, 2.0),
        one("search", Goals.SHIKE, LARGE, "cpu p50", Units.MILLIS, 2.0),
        one("search: nothing", Goals.SHIKE, LARGE, "wall p50", Units.MILLIS, millis),
        one("search: nothing", Goals.SHIKE, LARGE, "cpu p50", Units.MILLIS, millis));
  }

  @Test
  void coldStartIsAsFastAsBefore() {
    assertThat(coldStart(starts(299, 900, 290), Optional.empty())).isEqualTo(Verdict.REACHED);
    assertThat(coldStart(starts(900), Optional.empty())).isEqualTo(Verdict.OPEN);
    assertThat(coldStart(starts(880), Optional.of(starts(800)))).isEqualTo(Verdict.HELD);
    assertThat(coldStart(starts(881), Optional.of(starts(800)))).isEqualTo(Verdict.MISSED);
  }

  private static Verdict coldStart(Results results, Optional<Results> before) {
    return Goals.of(results, before).getLast().verdict(results);
  }

  private static Results starts(double... millis) {
    Double[] samples = Arrays.stream(millis).boxed().toArray(Double[]::new);
    return results(one("cold start", Goals.SHIKE, 0, "wall", Units.MILLIS, samples));
  }

  @Test
  void realTextHasTheGoalsOfItsOwnSize() {
    Results results = Samples.all();
    Results given =
        new Results(new Run("full", "law", Map.of()), results.queries(), results.measurements());
    assertThat(Goals.of(given, Optional.empty()))
        .extracting(Goal::name)
        .contains("query mix over 1k passages, p50", "query mix over 100k passages, p99")
        .noneMatch(name -> name.contains("1M") || name.contains("10M"));
  }

  private static Verdict verdict(String name, Results results) {
    return Goals.of(results, Optional.empty()).stream()
        .filter(goal -> goal.name().equals(name))
        .findFirst()
        .orElseThrow()
        .verdict(results);
  }
}
