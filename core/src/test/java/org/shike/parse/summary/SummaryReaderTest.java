// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.ParseResult;
import org.shike.parse.ReadSummary;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;

class SummaryReaderTest {
  private static final String SUMMARY =
      """
      # 存储会议总结

      ## 概览

      三位讲者介绍了**对象存储**的 <bucket> 与 A > B & C。

      ## 时间线

      ### 开场 (00:00 - 05:30)
      - **00:00** - 主持人登台
      - **05:30** - 最后一点

      ### 深入 (58:00 - 1:10:00)
      - **58:00** - 成本 - 收益
      - **72:00** - 段落之后

      补充说明没有时间。
      """;

  @Test
  void firstHeadingIsTheTitle() {
    assertThat(read(SUMMARY).transcript().title()).isEqualTo("存储会议总结");
  }

  @Test
  void headingsAreSectionsWithTheirRange() {
    assertThat(read(SUMMARY).transcript().sections())
        .extracting(SummaryReaderTest::shown)
        .containsExactly("2 概览", "2 时间线", "3 开场 PT0S..PT5M30S", "3 深入 PT58M..PT1H10M");
  }

  @Test
  void pointEndsAtTheNextStartOrAtTheEndOfItsSection() {
    assertThat(read(SUMMARY).transcript().cues())
        .extracting(SummaryReaderTest::shown)
        .containsExactly(
            "三位讲者介绍了对象存储的 <bucket> 与 A > B & C。",
            "00:00 PT0S..PT5M30S 主持人登台",
            "05:30 PT5M30S..PT5M30S 最后一点",
            "58:00 PT58M..PT1H10M 成本 - 收益",
            "72:00 PT1H12M.. 段落之后",
            "补充说明没有时间。");
  }

  @Test
  void pointAfterTheEndOfItsSectionIsKeptAndReported() {
    assertThat(read(SUMMARY).problems())
        .extracting(Problem::toString)
        .containsExactly("15:1: 72:00 is after the end of its section; it was kept as written");
  }

  @Test
  void pointsOutOfOrderAreKeptAndReported() {
    ParseResult result = read("### 段 (0:00 - 9:00)\n- **5:00** - 后\n- **2:00** - 先\n");
    assertThat(result.transcript().cues())
        .extracting(SummaryReaderTest::shown)
        .containsExactly("5:00 PT5M..PT9M 后", "2:00 PT2M..PT9M 先");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("3:1: 2:00 comes after 5:00; both were kept as written");
  }

  @Test
  void pointOfANestedSectionEndsWithTheSectionAround() {
    String text =
        "### A (0:00 - 5:00)\n- **1:00** - x\n#### B\n- **2:00** - y\n### C\n- **5:30** - z\n";
    assertThat(read(text).transcript().cues())
        .extracting(SummaryReaderTest::shown)
        .containsExactly("1:00 PT1M..PT2M x", "2:00 PT2M..PT5M y", "5:30 PT5M30S.. z");
  }

  @Test
  void longHeadingIsText() {
    String heading = "成".repeat(501);
    ParseResult result = read("#\n# " + heading + "\n# 标题");
    assertThat(result.transcript().cues()).extracting(Cue::text).containsExactly(heading);
    assertThat(result.transcript().title()).isEqualTo("标题");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("2:1: a heading of more than 500 characters; kept as text");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void blanksInsideAHeadingTakeNoEndlessTime() {
    String blanks = " ".repeat(200_000);
    assertThat(read("# 成" + blanks + "本 (1:00" + blanks + "(").transcript().cues()).hasSize(1);
  }

  @Test
  void sectionThatEndsBeforeItStartsLosesItsEndOnly() {
    ParseResult result = read("### 段 (9:00 - 1:00)\n- **9:00** - 文字\n");
    assertThat(result.transcript().sections())
        .containsExactly(new Section("段", 3, Optional.of(TimeRange.from(Duration.ofMinutes(9)))));
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "1:1: the section ends at 1:00, before its start at 9:00; the end was dropped");
  }

  @Test
  void impossibleTimeIsKeptAsTextAndReported() {
    ParseResult result = read("# 标题\n\n- **12:75** - 文字\n");
    assertThat(result.transcript().cues())
        .extracting(SummaryReaderTest::shown)
        .containsExactly("12:75 - 文字");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("3:1: a point that starts with an impossible time; kept as untimed text");
  }

  static Stream<Arguments> otherMarkdown() {
    return Stream.of(
        arguments("[注]: 演示", "[注]: 演示"),
        arguments("看[这里](说明)", "看这里(说明)"),
        arguments("**成本：**每月1美元", "成本：每月1美元"),
        arguments("2**10 是 1024", "2**10 是 1024"),
        arguments("```\ncurl localhost:8080\n```", "curl localhost:8080"),
        arguments("> 引用的话", "引用的话"),
        arguments("    缩进的话", "缩进的话"),
        arguments("<div>标记</div>", "<div>标记</div>"),
        arguments("1. 第一", "1. 第一"),
        arguments("2025)", "2025)"),
        arguments("```12:30 演示\n代码\n```", "12:30 演示\n代码"),
        arguments("| 表 | 格 |", "| 表 | 格 |"),
        arguments("看[链接](https://example.org)与`代码`", "看链接与代码"),
        arguments("一行\n下一行", "一行\n下一行"));
  }

  @ParameterizedTest
  @MethodSource("otherMarkdown")
  void otherMarkdownIsKeptAsText(String markdown, String text) {
    assertThat(read(markdown).transcript().cues()).extracting(Cue::text).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# 只有标题", "---"})
  void fileWithoutTextIsReported(String text) {
    ParseResult result = read(text);
    assertThat(result.transcript().cues()).isEmpty();
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("1:1: the file has no text; nothing will be found in it");
  }

  @Test
  void blocksOfMarkdownAreTriedInItsOrder() {
    ParseResult result = read("标题\n==\n\n一节\n----\n\n文字\n\n- - -\n");
    assertThat(result.transcript().sections())
        .extracting(SummaryReaderTest::shown)
        .containsExactly("2 一节");
    assertThat(result.transcript().cues()).extracting(Cue::text).containsExactly("文字");
  }

  @Test
  void lineThatMarkdownTakesForADefinitionHasItsTime() {
    assertThat(read("[12:30]: 演示\n\n文字\n\n1. [13:00]: 提问\n").transcript().cues())
        .extracting(SummaryReaderTest::shown)
        .containsExactly("12:30 PT12M30S..PT13M 演示", "文字", "13:00 PT13M.. 1. 提问");
  }

  private static ParseResult read(String text) {
    return ReadSummary.of(text);
  }

  private static String shown(Section section) {
    return section.level()
        + " "
        + section.title()
        + section.time().map(time -> " " + shown(time)).orElse("");
  }

  private static String shown(Cue cue) {
    return cue.time().map(time -> cue.timestamp() + " " + shown(time) + " ").orElse("")
        + cue.text();
  }

  private static String shown(TimeRange range) {
    return range.start() + ".." + range.end().map(Duration::toString).orElse("");
  }
}
