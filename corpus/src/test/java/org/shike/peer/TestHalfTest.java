// SPDX-License-Identifier: Apache-2.0
package org.shike.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shike.corpus.JudgedCorpus;
import org.shike.evaluation.Evaluation;
import org.shike.evaluation.Measure;
import org.shike.evaluation.SystemScores;
import org.shike.evaluation.TextScores;

/**
 * What was chosen with the tuning half also helps the test half. Prints how well each system did;
 * that is for reports, never for choosing anything.
 */
@Tag("milestone")
class TestHalfTest {
  @Test
  void shikeIsFirstOnTopicsThatChoseNothing() throws IOException {
    JudgedCorpus half = JudgedCorpus.test();
    List<SystemScores> scores = new ArrayList<>();
    for (MeasuredSystem system : MeasuredSystem.values()) {
      scores.add(Evaluation.of(half, system));
    }
    TextScores.write(new PrintWriter(System.out, true, StandardCharsets.UTF_8), half, scores);
    double full = scores.getFirst().mean(Measure.NDCG_10);
    assertThat(scores.stream().skip(1)).allMatch(other -> other.mean(Measure.NDCG_10) < full);
  }
}
