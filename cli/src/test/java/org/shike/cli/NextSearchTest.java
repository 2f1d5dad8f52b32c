// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.assertBad;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads from one search to the next: completions, likeness, and what can be pasted back. */
class NextSearchTest {
  private static final String TITLE = "AWS re:Invent 2025 EC2 核心平台技术会议总结";

  @TempDir private Path folder;

  @Test
  void unfinishedQueryGoesOn() {
    assertThat(shike("search", "--complete", "成本 Gra").lines()).containsExactly("成本 Graviton");
    assertThat(shike("search", "--complete", "section:客").lines())
        .containsExactly("section:客户案例分享");
    Call nothing = shike("search", "--complete", "不存在");
    assertThat(nothing.status()).isOne();
    assertThat(nothing.out()).isEmpty();
    assertBad(
        "leave out --group, --cursor, --facet and --strip",
        "search",
        "--complete",
        "--group",
        "Gra");
    assertBad("does not support --format html", "search", "--complete", "--format", "html", "Gra");
  }

  @Test
  void moreIsFoundThatIsLikeAMoment() {
    String place = "reinvent-2025-ec2-session-summary.md@09:30";
    Call call = shike("search", "--like", place, "--limit", "1");
    assertThat(call.lines())
        .containsExactly(
            "13:40  " + TITLE + " › 客户案例分享", "       Intercom迁移到Graviton 4后,搜索延迟降低56%,EC2成本降低22%");
    assertBad("\"09:30\" is not a moment; write TRANSCRIPT@TIME", "search", "--like", "09:30");
    assertBad(
        "no passage of the transcript with the id \"x\" at 9:30", "search", "--like", "x@9:30");
    assertBad("--like replaces QUERY", "search", "--like", place, "成本");
    assertBad("give only one of them", "search", "--like", place, "--complete");
    assertBad("the query is empty", "search");
  }

  @Test
  void whoSpeaksIsSaidAndTimesMayBePastedBack() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("talk.vtt"),
            """
            WEBVTT

            00:12.500 --> 00:16.000
            <v 许薇>云成本降低了

            01:12.500 --> 01:16.000
            <v 李雷>云的成本
            """);
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, file.toString());
    assertThat(shike("search", "--index", index, "成本 speaker:许薇").lines())
        .containsExactly("00:12  talk  许薇:", "       云成本降低了");
    assertThat(shike("search", "--index", index, "--format", "jsonl", "降低").out())
        .contains("\"speaker\":\"许薇\"");
    assertThat(shike("search", "--index", index, "--like", "talk@00:12.500").lines())
        .startsWith("01:12  talk  李雷:");
    assertThat(shike("search", "--index", index, "--like", "talk@00:12").lines())
        .startsWith("01:12  talk  李雷:");
    assertThat(shike("search", "--index", index, "--like", "talk@00:00:12,5000").lines())
        .startsWith("01:12  talk  李雷:");
    assertThat(shike("search", "--index", index, "成本 01:12..01:13").lines())
        .startsWith("01:12  talk  李雷:")
        .hasSize(2);
    assertThat(shike("search", "--index", index, "成本 01:12.500..01:13,500").lines())
        .startsWith("01:12  talk  李雷:")
        .hasSize(2);
  }
}
