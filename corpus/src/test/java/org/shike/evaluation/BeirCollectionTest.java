// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.peer.Peers;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

class BeirCollectionTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("c/qrels"));
    Files.createDirectories(folder.resolve("index"));
    Files.writeString(
        folder.resolve("c/corpus.jsonl"),
        """
        {"_id": "d1", "title": "成本", "text": "云成本降低了14%", "metadata": {"x": [1]}}
        {"_id": "d2", "title": "", "text": "容器的启动时间", "start": 1.5, "end": 3}

        {"_id": "d3", "title": "只有标题"}
        """);
    Files.writeString(
        folder.resolve("c/queries.jsonl"),
        "{\"_id\": \"q1\", \"text\": \"云成本\"}\n{\"_id\": \"q2\", \"text\": \"没有判断\"}\n");
    Files.writeString(
        folder.resolve("c/qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t0\n");
  }

  @Test
  void documentsAreTranscriptsOfOneCue() throws IOException {
    List<Transcript> transcripts = new ArrayList<>();
    open().forEach(transcripts::add);
    assertThat(transcripts).extracting(Transcript::id).containsExactly("d1", "d2", "d3");
    assertThat(transcripts.get(0).cues()).containsExactly(Cue.untimed("云成本降低了14%"));
    assertThat(transcripts.get(1).cues().getFirst().time())
        .isEqualTo(Optional.of(TimeRange.of(Duration.ofMillis(1500), Duration.ofSeconds(3))));
    assertThat(transcripts.get(2).cues()).containsExactly(Cue.untimed("只有标题"));
  }

  @Test
  void topicsAreTheJudgedQueries() throws IOException {
    assertThat(open().topics())
        .containsExactly(
            new Topic("q1", "test", "云成本", List.of(new Judgment(1, "d1", new Judgment.Whole()))));
    assertThat(open().name()).isEqualTo("c");
  }

  @Test
  void everySystemFindsWhatIsPlainlyThere() throws IOException {
    for (SearchSystem system :
        List.of(
            ShikeSystem.open(folder.resolve("index/full")),
            Peers.word(folder.resolve("index/word")),
            Peers.literal(folder.resolve("index/literal")),
            Peers.sum(folder.resolve("index/sum")),
            Peers.smartChinese(folder.resolve("index/smartcn")),
            Peers.cjk(folder.resolve("index/cjk")),
            Peers.standard(folder.resolve("index/standard")))) {
      try (system) {
        SystemScores scores = Evaluation.of(open(), system);
        assertThat(scores.mean(Measure.NDCG_10)).as(system.name()).isEqualTo(1);
        assertThat(scores.indexBytes()).isPositive();
        assertThat(scores.transcripts()).isEqualTo(3);
      }
    }
  }

  @Test
  void whatIsMissingOrBrokenIsNamed() throws IOException {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> BeirCollection.open(folder.resolve("c"), "dev"))
        .withMessageContaining("dev.tsv")
        .withMessageContaining("qrels/SPLIT.tsv");
    Files.writeString(folder.resolve("c/corpus.jsonl"), "{\"_id\": 1}\n{\"_id\"\n");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> open().forEach(transcript -> {}))
        .withMessageContaining("corpus.jsonl:2");
    Files.writeString(folder.resolve("c/qrels/test.tsv"), "head\nq1 d1 1\n");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::open)
        .withMessageContaining("test.tsv:2");
  }

  private BeirCollection open() throws IOException {
    return BeirCollection.open(folder.resolve("c"), "test");
  }
}
