// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** How systems are asked. */
class EvaluationTest {
  private static final Judgment RIGHT = new Judgment(1, "a", new Judgment.Whole());
  private static final List<Topic> TOPICS =
      List.of(
          new Topic("1", "words", "成本", List.of(RIGHT)),
          new Topic("2", "names", "Graviton", List.of(RIGHT)));

  @Test
  void theFolderOfAnOpenedSystemIsGoneAfterwards() throws IOException {
    List<Path> folders = new ArrayList<>();
    SystemScores scores =
        Evaluation.of(
            new OneTranscript(),
            folder -> {
              folders.add(folder);
              return ShikeSystem.open(folder);
            });
    assertThat(scores.indexBytes()).isPositive();
    assertThat(folders).hasSize(1).noneMatch(Files::exists);
  }

  @Test
  void groupsOfTopicsAreMeasuredApart() throws IOException {
    SystemScores scores = Evaluation.of(new OneTranscript(), ShikeSystem::open);
    assertThat(scores.mean(Measure.SUCCESS_1)).isEqualTo(0.5);
    assertThat(TopicGroup.of(TOPICS))
        .extracting(TopicGroup::name, group -> scores.in(group).mean(Measure.SUCCESS_1))
        .hasToString("[(\"words\", 1.0), (\"names\", 0.0)]");
  }

  /** With 100 answers to each of thousands of queries, their texts would fill the heap. */
  @Test
  void answersAreKeptWithoutTheirTexts() throws IOException {
    SystemScores scores = Evaluation.of(new OneTranscript(), ShikeSystem::open);
    assertThat(scores.topics().getFirst().answers())
        .extracting(Answer::transcript, Answer::text)
        .containsExactly(tuple("a", ""));
  }

  /** A transcript that answers the first topic. */
  private static final class OneTranscript implements JudgedCollection {
    @Override
    public String name() {
      return "one";
    }

    @Override
    public List<Topic> topics() {
      return TOPICS;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
      visitor.accept(Transcript.of("a", "", List.of(Cue.untimed("云成本"))));
    }
  }
}
