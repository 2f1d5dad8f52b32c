// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.evaluation.BeirCollection;
import org.shike.evaluation.Evaluation;
import org.shike.evaluation.Judgment;
import org.shike.evaluation.Measure;
import org.shike.evaluation.ShikeSystem;
import org.shike.evaluation.Topic;
import org.shike.transcript.Transcript;

/** Made-up collections of any size. */
class SyntheticBeirTest {
  private static final int DOCUMENTS = 2_000;
  private static final int QUERIES = 20;

  @TempDir private Path folder;

  @Test
  void isReadAsACollection() throws IOException {
    BeirCollection collection = collection("a");
    List<Transcript> documents = new ArrayList<>();
    collection.forEach(documents::add);
    assertThat(documents).hasSize(DOCUMENTS);
    assertThat(documents).extracting(Transcript::id).doesNotHaveDuplicates();
    assertThat(documents).allMatch(document -> !document.title().isEmpty());
    assertThat(collection.topics()).hasSize(QUERIES);
    assertThat(collection.topics())
        .flatExtracting(Topic::judgments)
        .extracting(Judgment::transcript)
        .hasSize(QUERIES)
        .doesNotHaveDuplicates();
  }

  @Test
  void keywordsAndQuestionsTakeTurns() throws IOException {
    assertThat(collection("a").topics().subList(0, 2))
        .extracting(topic -> topic.id() + " " + topic.query())
        .containsExactly("keywords-0 40% 学习 延迟 机器", "question-1 哪里说到你要先处理机器学习再，还有是架构然后呢在制造里？");
  }

  @Test
  void knownItemsAreFound() throws IOException {
    assertThat(Evaluation.of(collection("a"), ShikeSystem::open).mean(Measure.RECALL_10))
        .isGreaterThan(0.9);
  }

  @Test
  void isTheSameEachTime() throws IOException {
    collection("a");
    collection("b");
    for (String file : List.of("corpus.jsonl", "queries.jsonl", "qrels/test.tsv")) {
      assertThat(folder.resolve("b").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
    }
  }

  private BeirCollection collection(String name) throws IOException {
    SyntheticBeir.write(folder.resolve(name), DOCUMENTS, QUERIES);
    return BeirCollection.open(folder.resolve(name), "test");
  }
}
