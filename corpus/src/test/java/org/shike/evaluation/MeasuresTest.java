// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shike.evaluation.Significance.Interval;

/** The values are worked out by hand. */
class MeasuresTest {
  private static final double TINY = 1e-9;
  private static final double LOG_2_OF_3 = 1.584962500721156;

  @Test
  void gainIsTheGradeDiscountedByTheLogarithmOfTheRank() {
    // 0 + 2/log2(3) + 1/log2(4), of 2/log2(2) + 1/log2(3) + 1/log2(4)
    double ideal = 2 + 1 / LOG_2_OF_3 + 0.5;
    assertThat(Measures.ndcg(List.of(0, 2, 1), List.of(1, 2, 1), 10))
        .isEqualTo((2 / LOG_2_OF_3 + 0.5) / ideal, within(TINY));
    assertThat(Measures.ndcg(List.of(2, 1, 1), List.of(1, 2, 1), 10)).isEqualTo(1, within(TINY));
    assertThat(Measures.ndcg(List.of(0, 2), List.of(2), 1)).isZero();
    assertThat(Measures.ndcg(List.of(2), List.of(2, 2), 1)).isEqualTo(1, within(TINY));
    assertThat(Measures.ndcg(List.of(), List.of(2), 10)).isZero();
    assertThat(Measures.ndcg(List.of(0), List.of(), 10)).isZero();
  }

  @Test
  void reciprocalRankIsThatOfTheFirstRelevantOne() {
    assertThat(Measures.reciprocalRank(List.of(0, 0, 1, 2), 10)).isEqualTo(1 / 3.0, within(TINY));
    assertThat(Measures.reciprocalRank(List.of(0, 0, 1), 2)).isZero();
  }

  @Test
  void recallCountsWhatIsRelevantWhateverItsGrade() {
    assertThat(Measures.recall(List.of(2, 0, 1), List.of(1, 2, 1, 1), 10)).isEqualTo(0.5);
    assertThat(Measures.recall(List.of(2, 0, 1), List.of(1, 2, 1, 1), 2)).isEqualTo(0.25);
    assertThat(Measures.recall(List.of(), List.of(), 10)).isZero();
  }

  @Test
  void successIsOneRelevantAnswer() {
    assertThat(Measures.success(List.of(0, 0, 1), 3)).isEqualTo(1);
    assertThat(Measures.success(List.of(0, 0, 1), 2)).isZero();
  }

  @Test
  void swapsOfAllDifferencesAreSeldomWhereOneIsAlwaysBetter() {
    double[] better = {0.9, 0.8, 0.7, 0.9, 0.8, 0.7, 0.9, 0.8, 0.7, 0.9};
    double[] worse = {0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.1};
    // Two of 2^10 ways to swap give a difference as large.
    assertThat(Significance.randomisation(better, worse, 1)).isEqualTo(2 / 1024.0, within(0.001));
    assertThat(Significance.randomisation(better, better, 1)).isEqualTo(1, within(TINY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Significance.randomisation(better, new double[1], 1))
        .withMessage("both must have a value for each topic: 10 and 1");
  }

  @Test
  void intervalHoldsTheMeanAndIsTheSameForTheSameSeed() {
    double[] values = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    Interval interval = Significance.interval(values, 1);
    // A mean of 20 coins: 0.5 ± 1.96 · 0.5 / √20
    assertThat(interval.from()).isEqualTo(0.28, within(0.03));
    assertThat(interval.to()).isEqualTo(0.72, within(0.03));
    assertThat(Significance.interval(values, 1)).isEqualTo(interval);
  }
}
