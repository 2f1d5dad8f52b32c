// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well systems find what is judged. */
class EvalCommandTest {
  @TempDir private Path folder;

  @Test
  void systemsAreMeasuredSideBySide() throws IOException {
    assertThat(shike("eval", "--system", "word", "--system", "lucene-cjk").out())
        .contains("tuning: 349 topics, 17 of them without an answer", "ndcg@10")
        .containsPattern("(?m)^word  .*\\d\\.\\d{3}.*\\n^lucene-cjk  ")
        .containsPattern("(?m)^numbers  ");
    Files.createDirectories(folder.resolve("c/qrels"));
    Files.writeString(folder.resolve("c/corpus.jsonl"), "{\"_id\":\"d\",\"text\":\"云成本\"}\n");
    Files.writeString(folder.resolve("c/queries.jsonl"), "{\"_id\":\"q\",\"text\":\"成本\"}\n");
    Files.writeString(folder.resolve("c/qrels/test.tsv"), "q\tc\ts\nq\td\t1\n");
    String collection = folder.resolve("c").toString();
    assertThat(shike("eval", collection, "--system", "full", "--format", "json").out())
        .startsWith(
            "{\"collection\":\"c\",\"systems\":[{\"system\":\"full\",\"queries\":1,\"ndcg@10\":1");
    assertThat(shike("eval", collection, "--system", "full", "--format", "trec").out())
        .startsWith("q Q0 d 1 ");
    assertThat(shike("eval", "--split", "none").err())
        .isEqualTo("shike: split must be tuning or test, but was none\n");
  }
}
