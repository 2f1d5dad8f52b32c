// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.parse.ReadText.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Problem;
import org.shike.transcript.Section;

/** How the chapters of a description are distinguished from other lines with times. */
class DescriptionReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0:00 - 开场 | 开场",
        "(0:00) Intro | Intro",
        "[00:00] 开场 | 开场",
        "【0:00】开场 | 开场",
        "▶ 12:30 成本 | 成本",
        "▶️ 12:30 成本 | 成本",
        "🎤 12:30 成本 | 🎤 成本",
        "• 12:30 – 成本 | 成本",
        "1. 12:30 成本 | 1. 成本",
        "12:30: 成本：每月 5 元 | 成本：每月 5 元",
        "12:30 - 15:00 成本 | 成本",
        "0:00开场 | 开场",
        "开场 0:00 | 开场",
        "开场：0:00 | 开场",
        "开场（0:00） | 开场",
        "开场 ..... 0:00 | 开场",
        "1:02:03 A/B 测试 - 结果 | A/B 测试 - 结果",
      })
  void titleStandsBesideTheTime(String line, String title) {
    assertThat(ChapterLine.read(3, line).orElseThrow().title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"12:75 成本", "2:30 PM 开幕", "localhost:8080", "12:30", "12:30 - 15:00", "今天 12:30 开始"})
  void otherLineIsNoChapter(String line) {
    assertThat(ChapterLine.read(3, line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'0:00 一\n1:00 二\n2:00 三', DESCRIPTION",
    "'0:00 一\n\n1:00 二\n\n2:00 三', DESCRIPTION",
    "'0:00 一\n1:00 二', SUMMARY",
    "'0:30 一\n1:00 二\n2:00 三', SUMMARY",
    "'0:00 一\n2:00 二\n1:00 三', SUMMARY",
    "'0:00 一\n字\n1:00 二\n字\n2:00 三', SUMMARY",
    "'0:00 一\n1:00 二\n2:00 三\n- 点\n3:00 四\n- 点\n5:00 五\n- 点', SUMMARY",
    "'# 题\n0:00 一\n1:00 二\n2:00 三', SUMMARY",
    "'- **0:00** - 一\n- **1:00** - 二\n- **2:00** - 三', SUMMARY",
    "'0:00 大家好\n0:02 今天\n0:05 我们讲\n0:07 成本\n0:09 好', MEETING",
  })
  void contentTellsChaptersFromOtherTimes(String text, TranscriptFormat format) {
    assertThat(read("x", text).format()).isEqualTo(format);
  }

  @Test
  void chaptersBeyondTheLimitAreText() {
    TranscriptParser parser = TranscriptParser.standard().withMaxCues(2);
    String text = "0:00 一\n1:00 二\n2:00 三";
    ParseResult result = read(parser, "x", text);
    assertThat(result.transcript().sections()).extracting(Section::title).containsExactly("一", "二");
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("3:1: more than 2 chapters; the rest was kept as text");
  }

  @Test
  void descriptionsAreFoundByTheirExtension() {
    assertThat(read("x.description", "文字").format()).isEqualTo(TranscriptFormat.DESCRIPTION);
  }
}
