// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.shike.benchmarks.Prose;
import org.shike.benchmarks.report.MixQuery;
import org.shike.benchmarks.report.Run;
import org.shike.corpus.SyntheticTranscripts;
import org.shike.transcript.Transcript;

/** Synthetic transcripts of any number, and what a person would ask about them. */
record SyntheticText() implements Text {
  static final long SEED = 42;

  /** Speech is divided into more passages than a summary has. */
  private static final int PASSAGES_PER_TRANSCRIPT = 46;

  /** For FTS5, only strings of three characters or more find anything. */
  private static final List<MixQuery> QUERIES =
      List.of(
          words("common word", "成本"),
          words("rare word", "校验"),
          words("two words", "数据库 延迟"),
          words("three words", "缓存 部署 成本"),
          words("Chinese and English", "TigerDB 吞吐量"),
          words("name", "Alice Wang"),
          new MixQuery("number", "35%", "35", "\"35%\"", false),
          new MixQuery("phrase", "\"主库宕机\"", "\"主库宕机\"", "\"主库宕机\"", false),
          new MixQuery("prefix", "Nimb*", "Nimb*", "\"Nimb\"", false),
          near("words near each other", "灰度发布", "消息队列"),
          new MixQuery("exclusion", "负载均衡 -成本", "负载均衡 -成本", "\"负载均衡\" NOT \"成本\"", false),
          new MixQuery(
              "sentence", "怎样降低推理服务的启动时间？", "怎样降低推理服务的启动时间", "\"推理服务的\" OR \"启动时间\"", true),
          words(MixQuery.NOTHING, "褶皱翡翠"),
          near(MixQuery.FREQUENT_NEAR, "成本", "数据库"));

  static MixQuery words(String kind, String words) {
    String quoted = '"' + words.replace("\"", "\"\"").replace(" ", "\" AND \"") + '"';
    return new MixQuery(kind, words, words, quoted, false);
  }

  /** Thirty seconds of speech have about sixty words. */
  static MixQuery near(String kind, String first, String second) {
    return new MixQuery(
        kind,
        first + " NEAR/30s " + second,
        "\"" + first + " " + second + "\"~60",
        "NEAR(\"" + first + "\" \"" + second + "\", 90)",
        false);
  }

  @Override
  public String name() {
    return Run.SYNTHETIC;
  }

  @Override
  public List<Long> sizes(List<Long> sizes) {
    return sizes;
  }

  @Override
  public Stream<Transcript> transcripts(long passages) throws IOException {
    return SyntheticTranscripts.of(SEED).first(Math.max(1, passages / PASSAGES_PER_TRANSCRIPT));
  }

  @Override
  public List<MixQuery> queries() {
    return QUERIES;
  }

  @Override
  public String prose(int characters) throws IOException {
    return Prose.write(characters, SEED);
  }
}
