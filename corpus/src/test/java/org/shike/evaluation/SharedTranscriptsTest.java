// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.peer.MeasuredSystem;
import org.shike.transcript.Cue;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.Transcript;

/** Documents that are passages of one transcript. */
class SharedTranscriptsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void documentsOfATranscriptAreItsCuesInTheOrderOfTheFile() throws IOException {
    write(
        """
        {"_id": "a1", "text": "云成本", "transcript": "a"}
        {"_id": "b", "text": "容器"}
        {"_id": "a2", "text": "数据库", "transcript": "a"}
        {"_id": "a3", "text": "", "transcript": "a"}
        """);
    List<Transcript> transcripts = transcripts();
    assertThat(transcripts).extracting(Transcript::id).containsExactly("b", "a");
    assertThat(transcripts.get(1).cues()).extracting(Cue::text).containsExactly("云成本", "数据库");
  }

  @Test
  void firstTitleIsThatOfTheTranscriptAndOthersAreThoseOfSections() throws IOException {
    write(
        """
        {"_id": "1", "title": "云", "text": "开场", "transcript": "a"}
        {"_id": "2", "title": "容器", "text": "启动", "transcript": "a"}
        """);
    Transcript transcript = transcripts().getFirst();
    assertThat(transcript.title()).isEqualTo("云");
    SectionTitles titles = SectionTitles.of(transcript);
    assertThat(transcript.cues().stream().map(titles::around))
        .containsExactly(List.of(""), List.of("容器"));
  }

  @Test
  void brieflySpokenDocumentsStayPassages() throws IOException {
    write(
        """
        {"_id": "1", "text": "大家好", "transcript": "a", "start": 0, "end": 2}
        {"_id": "2", "text": "我是张三", "transcript": "a", "start": 2, "end": 4}
        """);
    assertThat(PassageSplitters.automatic().split(transcripts().getFirst()))
        .extracting(Passage::text)
        .containsExactly("大家好", "我是张三");
  }

  @ParameterizedTest
  @EnumSource
  void everySystemFindsTheJudgedDocuments(MeasuredSystem system) throws IOException {
    write(
        """
        {"_id": "1", "text": "数据库备份", "transcript": "a"}
        {"_id": "2", "text": "网络延迟。\\r\\n网络带宽", "transcript": "a"}
        {"_id": "3", "text": "云成本", "transcript": "a", "start": 5, "end": 60}
        {"_id": "4", "text": "云成本", "transcript": "a", "start": 60, "end": 100}
        {"_id": "5", "text": "云主机", "transcript": "b"}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        "{\"_id\":\"x\",\"text\":\"网络带宽\"}\n{\"_id\":\"y\",\"text\":\"云成本\"}\n");
    Files.writeString(folder.resolve("qrels/test.tsv"), "q\td\ts\nx\t2\t1\ny\t3\t1\ny\t4\t1\n");
    SystemScores scores = Evaluation.of(open(), system);
    assertThat(scores.mean(Measure.NDCG_10)).isEqualTo(1);
    assertThat(scores.topics())
        .flatExtracting(TopicScore::answers)
        .extracting(Answer::transcript)
        .contains("2", "3", "4")
        .doesNotContain("a", "b");
  }

  @Test
  void documentWithTheNameOfATranscriptIsNamed() throws IOException {
    write("{\"_id\":\"1\",\"text\":\"云\",\"transcript\":\"a\"}\n{\"_id\":\"a\",\"text\":\"网\"}\n");
    assertThatIOException()
        .isThrownBy(this::transcripts)
        .withMessageContaining("corpus.jsonl")
        .withMessageEndingWith(
            "\"_id\" a is also a \"transcript\" of other documents; rename one of them");
  }

  private void write(String documents) throws IOException {
    Files.createDirectories(folder.resolve("qrels"));
    Files.writeString(folder.resolve("corpus.jsonl"), documents);
    Files.writeString(folder.resolve("queries.jsonl"), "");
    Files.writeString(folder.resolve("qrels/test.tsv"), "q\td\ts\n");
  }

  private List<Transcript> transcripts() throws IOException {
    List<Transcript> transcripts = new ArrayList<>();
    open().forEach(transcripts::add);
    return transcripts;
  }

  private BeirCollection open() throws IOException {
    return BeirCollection.open(folder, "test");
  }
}
