// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.transcript.Transcript;

class FrontMatterTest {
  @Test
  void valuesAreReadInTheirOrder() {
    String text =
        """
        ---
        title: "边缘: 计算"
        # 注释
        Date: 2026/6/2
        url: https://example.org/?t=1:00
        speakers: [陈岚, '李雷']
        tags:
          - 边缘
          - 5G
        note: |
          第一行
          第二行
        empty:
        ---
        文字
        """;
    assertThat(FrontMatter.of(text).values())
        .containsExactly(
            entry("title", List.of("边缘: 计算")),
            entry("date", List.of("2026-06-02")),
            entry("url", List.of("https://example.org/?t=1:00")),
            entry("speakers", List.of("陈岚", "李雷")),
            entry("tags", List.of("边缘", "5G")),
            entry("note", List.of("第一行\n第二行")),
            entry("empty", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-02, 2026-06-02",
    "2026-06-02T23:30:00-08:00, 2026-06-02",
    "2026年6月2日 下午 5:51, 2026-06-02",
    "\"2026.12.31\", 2026-12-31"
  })
  void dateLosesItsTimeAndZone(String written, String date) {
    FrontMatter front = FrontMatter.of("---\ndate: " + written + "\n---\n");
    assertThat(front.values()).containsExactly(entry("date", List.of(date)));
    assertThat(front.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"明天", "2026-02-30", "2026-13-01", "06-02"})
  void dateThatIsNoneStaysAsWrittenAndIsReported(String written) {
    FrontMatter front = FrontMatter.of("---\ntitle: 一\ndate: " + written + "\n---\n");
    assertThat(front.first("date")).contains(written);
    assertThat(front.problems())
        .containsExactly(new Problem(3, 1, "\"" + written + "\" is no date; kept as written"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n文字\n---\n",
        "---\ntitle: 一\n",
        "---\ntitle: 一\n没有键\n---\n",
        "---\n- 项\n---\n",
        "文字\n---\ntitle: 一\n---\n",
        "--- ---\ntitle: 一\n---\n",
        "---",
        ""
      })
  void whatIsNoFrontMatterIsText(String text) {
    assertThat(FrontMatter.of(text)).isEqualTo(new FrontMatter(Map.of(), text, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesBelowKeepTheirNumbers(String lineEnd) {
    String text = "---\ntitle: 一\n---\n\n- **12:75** - 文字".replace("\n", lineEnd);
    assertThat(read(text).problems())
        .containsExactly(
            new Problem(5, 1, "a point that starts with no possible time; kept as untimed text"));
  }

  @Test
  void titleComesFromTheFrontMatterAndAnotherHeadingIsASection() {
    Transcript transcript = read("---\ntitle: 甲\n---\n# 乙\n文字").transcript();
    assertThat(transcript.title()).isEqualTo("甲");
    assertThat(transcript.sections()).extracting(section -> section.title()).containsExactly("乙");
  }

  @Test
  void headingThatRepeatsTheTitleIsNoSection() {
    Transcript transcript = read("---\ntitle: 甲\n---\n# 甲\n文字").transcript();
    assertThat(transcript.title()).isEqualTo("甲");
    assertThat(transcript.sections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n", "k: v\n", "- x\n", "a:", " ", "[", "\"", "k: [\n"})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileRepetitionTakesNoEndlessTime(String unit) {
    String text = "---\nk: " + unit.repeat(1_000_000 / unit.length());
    assertThat(FrontMatter.of(text + "\n---\n").problems()).isEmpty();
  }

  private static ParseResult read(String text) {
    return new SummaryReader(ReadingOptions.STANDARD).read("id", new SourceText(text, List.of()));
  }
}
