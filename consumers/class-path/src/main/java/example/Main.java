// SPDX-License-Identifier: Apache-2.0
package example;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.shike.analysis.ChineseAnalyzers;
import org.shike.index.TranscriptIndex;
import org.shike.parse.TranscriptParser;
import org.shike.search.Moment;
import org.shike.transcript.Transcript;

/** An application that is started with a class path. */
public class Main {
  private static final String SUMMARY =
      """
      # 会议总结

      - 09:30 Nubank使用Graviton实现14%云成本降低和21%碳排放减少
      - 13:40 Intercom迁移到Graviton 4后,搜索延迟降低56%,EC2成本降低22%
      - 20:15 问答
      """;

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (TranscriptIndex index = TranscriptIndex.open(folder)) {
      index.put(summary());
      index.commit();
    }
    try (TranscriptIndex index = TranscriptIndex.openReadOnly(folder)) {
      List<String> times =
          index.search("Graviton 成本").moments().stream().map(Moment::timestamp).toList();
      check(times.equals(List.of("09:30", "13:40")), "expected 09:30 and 13:40, found " + times);
    }
    check(luceneSmartChinese().contains("lucene-analysis-smartcn"), "the remedy is not named");
  }

  private static Transcript summary() throws IOException {
    byte[] bytes = SUMMARY.getBytes(StandardCharsets.UTF_8);
    return TranscriptParser.standard()
        .read("summary.md", new ByteArrayInputStream(bytes))
        .transcript();
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  /** What is said where Lucene's SmartCN, which searching does not need, is asked for. */
  private static String luceneSmartChinese() {
    try {
      ChineseAnalyzers.lucene().close();
      return "its jar is there";
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }
}
