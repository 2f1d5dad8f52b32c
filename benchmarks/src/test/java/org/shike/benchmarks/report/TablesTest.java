// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table of a run. */
class TablesTest {
  @Test
  void goalHasItsBoundsAndFigures() {
    assertThat(lines(Samples.rates(41, 38, 100, 100)))
        .contains(
            "| indexing 100k passages, one thread | at least 0.90 times | 1.50 times"
                + " | 0.41 times (wall), 0.38 times (CPU) | missed |");
  }

  @Test
  void quickRunSaysWhatItLeftOut() {
    String start = "| completion over 1M passages, p99 | at most 30 ms | 10 ms |  | ";
    assertThat(lines(Samples.results("quick"))).contains(start + "not measured in quick |");
    assertThat(lines(Samples.results("full"))).contains(start + "not measured |");
  }

  @Test
  void queryHasTheAnswersAndTimesOfAllSystems() {
    assertThat(lines(Samples.all()))
        .contains("| phrase | \"a\\|b\" | \"ab\" | \"ab\" | 12, 1.25 | 12, 1.25 |  |  |");
  }

  @Test
  void queriesAreThoseOverTheLargestIndexOfAllSystems() {
    assertThat(lines(Samples.all())).contains("## Queries over 100k passages");
  }

  private static String[] lines(Results results) {
    return Report.markdown(results, Optional.empty()).split("\n");
  }
}
