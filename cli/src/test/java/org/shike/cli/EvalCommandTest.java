// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  }

  @Test
  void measuresAreWrittenForPrograms() throws IOException {
    String collection = collection("c", "成本");
    assertThat(shike("eval", collection, "--system", "full", "--format", "json").out())
        .startsWith(
            "{\"collections\":[{\"collection\":\"c\",\"systems\":[{\"system\":\"full\",\"queries\":1,"
                + "\"ndcg@10\":1");
    assertThat(shike("eval", collection, "--system", "full", "--format", "trec").out())
        .startsWith("q Q0 d 1 ");
  }

  @Test
  void severalCollectionsAreComparedInOneTable() throws IOException {
    String easy = collection("easy", "成本");
    String hard = collection("hard", "支出");
    List<String> lines =
        shike("eval", easy, hard, "--system", "full", "--system", "sum").lines().stream()
            .map(line -> line.replaceAll(" +", " "))
            .toList();
    assertThat(lines)
        .containsExactly(
            "collection topics system ndcg@10 95% best other p recall@100 95% best other p silent"
                + " weak",
            "easy 1 full 1.000 1.000-1.000 sum 1.0000 1.000 1.000-1.000 sum 1.0000 0.00",
            "easy 1 sum 1.000 1.000-1.000 full 1.0000 1.000 1.000-1.000 full 1.0000 0.00",
            "hard 1 full 0.000 0.000-0.000 sum 1.0000 0.000 0.000-0.000 sum 1.0000",
            "hard 1 sum 0.000 0.000-0.000 full 1.0000 0.000 0.000-0.000 full 1.0000",
            "mean full 0.500 0.500-0.500 sum 1.0000 0.500 0.500-0.500 sum 1.0000",
            "mean sum 0.500 0.500-0.500 full 1.0000 0.500 0.500-0.500 full 1.0000");
  }

  @Test
  void bundledTranscriptsAreACollectionLikeOthers() throws IOException {
    assertThat(shike("eval", "bundled", collection("c", "成本"), "--system", "lucene-cjk").out())
        .containsPattern("(?m)^tuning +332  lucene-cjk ")
        .containsPattern("(?m)^c +1  lucene-cjk ");
  }

  @Test
  void whatCannotBeMeasuredIsNamed() throws IOException {
    assertThat(shike("eval", "--split", "none").err())
        .isEqualTo("shike: split must be tuning or test, but was none\n");
    String collection = collection("c", "成本");
    assertThat(shike("eval", collection, collection, "--format", "trec").err())
        .isEqualTo(
            "shike: --format trec writes the answers of one collection; name only one DIR\n");
  }

  private String collection(String name, String query) throws IOException {
    Path collection = folder.resolve(name);
    Files.createDirectories(collection.resolve("qrels"));
    Files.writeString(collection.resolve("corpus.jsonl"), "{\"_id\":\"d\",\"text\":\"云成本\"}\n");
    Files.writeString(
        collection.resolve("queries.jsonl"), "{\"_id\":\"q\",\"text\":\"" + query + "\"}\n");
    Files.writeString(collection.resolve("qrels/test.tsv"), "q\tc\ts\nq\td\t1\n");
    return collection.toString();
  }
}
