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

/** What is shown of the analysis of a text. */
class AnalyzeCommandTest {
  @TempDir private Path folder;

  @Test
  void analyzeShowsTokensWithTheirPlace() {
    assertThat(shike("analyze", "用EC2,成本").lines())
        .containsExactly(
            "position  length  offsets      type        term and source",
            "0         1       0-1          word        用  >用<EC2,成本",
            "1         1       1-4          name        ec2  用>EC2<,成本",
            "1         1       1-3          part        ec  用>EC<2,成本",
            "1         1       3-4          part        2  用EC>2<,成本",
            "3         1       5-7          word        成本  用EC2,>成本<");
    assertThat(shike("analyze", "成本", "--channel", "literal", "--format", "json").out())
        .isEqualTo(
            """
            [{"term":"成","from":0,"to":1,"position":0,"positionLength":1,"type":"character"},\
            {"term":"成本","from":0,"to":2,"position":0,"positionLength":1,"type":"pair"},\
            {"term":"本","from":1,"to":2,"position":1,"positionLength":1,"type":"character"}]
            """);
    assertThat(shike("analyze", "AWS", "--channel", "lucene").out()).contains("aw  >AWS<");
    assertThat(shike("analyze", "EC2成本", "--channel", "word-query", "--format", "json").out())
        .startsWith("[{\"term\":\"ec2\",\"from\":0,\"to\":3,\"position\":0,\"positionLength\":2,")
        .contains("{\"term\":\"成本\",\"from\":3,\"to\":5,\"position\":2,");
    assertThat(shike("analyze", "成本降", "--channel", "literal-query").lines()).hasSize(3);
  }

  @Test
  void wordsOfTheUserStayWhole() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "# 产品\n云成本卫士");
    String text = "用云成本卫士";
    assertThat(shike("analyze", "--lexicon", words.toString(), text).out()).contains("  云成本卫士  ");
    String index = folder.resolve("index").toString();
    Path file = Files.writeString(folder.resolve("a.md"), text);
    shike("index", "--index", index, "--lexicon", words.toString(), file.toString());
    for (String query : List.of("云成本卫士", "成本", "卫士")) {
      assertThat(shike("search", "--index", index, query).lines()).contains("       用云成本卫士");
    }
  }

  @Test
  void bundledSummaryIsSegmentedAsLuceneDoes() {
    Path resources = Path.of("..", "corpus", "src", "main", "resources", "org", "shike", "corpus");
    Path summary = resources.resolve("reinvent-2025-ec2-session-summary.md");
    Call call = shike("analyze", "--compare-smartcn", summary.toString());
    assertThat(call).isEqualTo(new Call(0, summary + ": 2146 tokens compared\n", ""));
  }

  @Test
  void comparisonWithLuceneCountsTokens() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "我们讨论机制,".repeat(1_000));
    assertThat(shike("analyze", "--compare-smartcn", file.toString()))
        .isEqualTo(new Call(0, file + ": 4000 tokens compared\n", ""));
  }
}
