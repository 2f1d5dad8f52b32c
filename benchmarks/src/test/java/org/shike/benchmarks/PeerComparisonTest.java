// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.evaluation.BeirCollection;
import org.shike.evaluation.JudgedCollection;

/** The report of all systems. */
class PeerComparisonTest {
  @TempDir private Path folder;

  @Test
  void everySystemHasARowAndAColumn() throws IOException {
    List<String> lines = report();
    String systems =
        "full, word, literal, sum, lucene-smartcn, lucene-cjk, lucene-standard, lucene-icu, ik,"
            + " jieba, hanlp, sqlite-trigram";
    assertThat(lines.stream().skip(3).takeWhile(line -> !line.isEmpty()))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly(systems.split(", "));
    assertThat(lines).anyMatch(line -> columns(line).endsWith(systems));
  }

  @Test
  void topicsWithoutTrigramsAreToldApart() throws IOException {
    List<String> lines = report();
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .extracting(PeerComparisonTest::columns)
        .containsExactly(
            "with trigrams, 2, 1.00-1.00" + ", 1.000".repeat(12),
            "without trigrams, 1, 1.00-1.00" + ", 1.000".repeat(11) + ", 0.000");
  }

  private List<String> report() throws IOException {
    StringWriter report = new StringWriter();
    JudgedCollection collection = collection();
    PeerComparison.compare(collection, collection, new PrintWriter(report, true));
    return report.toString().lines().toList();
  }

  private static String columns(String line) {
    return line.replaceAll(" {2,}", ", ");
  }

  private JudgedCollection collection() throws IOException {
    write(
        "corpus.jsonl",
        "{\"_id\":\"a\",\"text\":\"云成本降低了\"}",
        "{\"_id\":\"b\",\"text\":\"EC2 实例\"}");
    write(
        "queries.jsonl",
        "{\"_id\":\"1\",\"text\":\"成本 降低\"}",
        "{\"_id\":\"2\",\"text\":\"EC2\"}",
        "{\"_id\":\"3\",\"text\":\"云成本降低\"}");
    write("qrels/test.tsv", "q\td\tgrade", "1\ta\t1", "2\tb\t1", "3\ta\t1");
    return BeirCollection.open(folder, "test");
  }

  private void write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, Stream.of(lines).toList());
  }
}
