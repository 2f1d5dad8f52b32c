// SPDX-License-Identifier: Apache-2.0
package org.shike.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.evaluation.Answer;
import org.shike.evaluation.SearchSystem;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** Systems to compare with. */
class PeersTest {
  private static final List<String> TEXTS = List.of("云成本降低了14%", "本来就是成本", "EC2 实例的成本", "容器的启动时间");

  @TempDir private Path folder = Path.of("");

  @Test
  void sumAddsTheScoresOfItsParts() throws IOException {
    Map<String, Double> words = scores(MeasuredSystem.LUCENE_SMARTCN);
    Map<String, Double> pairs = scores(MeasuredSystem.LUCENE_CJK);
    Map<String, Double> characters = scores(MeasuredSystem.LUCENE_STANDARD);
    Map<String, Double> sum = scores(MeasuredSystem.SUM);
    assertThat(sum).containsOnlyKeys("0", "1", "2");
    sum.forEach(
        (id, score) ->
            assertThat(score)
                .as(id)
                .isEqualTo(
                    words.getOrDefault(id, 0.0)
                        + pairs.getOrDefault(id, 0.0)
                        + characters.getOrDefault(id, 0.0),
                    within(1e-4)));
  }

  private Map<String, Double> scores(MeasuredSystem opener) throws IOException {
    try (SearchSystem system = opener.open(folder.resolve(opener.toString()))) {
      for (int at = 0; at < TEXTS.size(); at++) {
        List<Cue> cues = List.of(Cue.untimed(TEXTS.get(at)));
        system.put(Transcript.of(String.valueOf(at), "", cues));
      }
      system.finish();
      return system.search(MomentQuery.of("EC2 成本成本")).stream()
          .collect(Collectors.toMap(Answer::transcript, Answer::score));
    }
  }
}
