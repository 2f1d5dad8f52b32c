// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.source;

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
import org.shike.parse.ParseResult;
import org.shike.parse.ReadSummary;
import org.shike.transcript.Problem;
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
        .extracting(Problem::toString)
        .containsExactly("3:1: \"" + written + "\" is not a date; kept as written");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '$',
      quoteCharacter = '`',
      textBlock =
          """
          "他说\\"好\\""          $ 他说"好"
          'It''s'                $ It's
          [a, "b,c", d]          $ a; b,c; d
          [陈岚，李雷, "王，五"] $ 陈岚; 李雷; 王，五
          ["a\\tb", 'c\\td']       $ a	b; c\\td
          "\\u6210\\u672C"         $ 成本
          plain # remark         $ plain
          C# 入门                $ C# 入门
          yes                    $ yes
          007                    $ 007
          1_000                  $ 1_000
          12:30                  $ 12:30
          2025-12-03             $ 2025-12-03
          ~                      $ ~
          null                   $ null
          1e3                    $ 1e3
          !!int 7                $ 7
          ""                     $ ``
          {host: 陈岚, at: 3}    $ host: 陈岚¶at: 3
          [[a, b], [c]]          $ a; b; c
          &x 陈岚                $ 陈岚
          *x                     $ *x
          """)
  void valueIsTextWithoutItsQuotes(String written, String values) {
    FrontMatter front = FrontMatter.of("---\nkey: " + written + "\n---\n");
    assertThat(String.join("; ", front.values().get("key")))
        .isEqualTo(values == null ? "" : values.replace('¶', '\n'));
    assertThat(front.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '$',
      quoteCharacter = '`',
      textBlock =
          """
          云: 成本: 一半       $ 云: 成本: 一半
          @陈岚                $ @陈岚
          "一半                $ "一半
          "一" 与 "二"         $ "一" 与 "二"
          [a, b                $ [a, b
          %成本                $ %成本
          {a                   $ {a
          *.md                 $ *.md
          &                    $ &
          ! a: b               $ ! a: b
          """)
  void brokenValueIsKeptAsWrittenAndReportedWhileTheOthersAreRead(String written, String value) {
    FrontMatter front =
        FrontMatter.of("---\nid: 'a'\ntitle: " + written + "\ntags: [x, \"y,z\"]\n---\n");
    assertThat(front.values())
        .containsExactly(
            entry("id", List.of("a")),
            entry("title", List.of(value)),
            entry("tags", List.of("x", "y,z")));
    assertThat(front.problems())
        .extracting(Problem::toString)
        .containsExactly("3:1: \"title\" is not followed by YAML; kept as written");
  }

  @Test
  void tabsBeforeItemsAreKeptOut() {
    FrontMatter front = FrontMatter.of("---\ntags:\n\t- 边缘\n\t- 5G\ndate: 2026-06-02\n---\n");
    assertThat(front.values())
        .containsExactly(entry("tags", List.of("边缘", "5G")), entry("date", List.of("2026-06-02")));
    assertThat(front.problems()).hasSize(1);
  }

  @Test
  void keysThatAreThereTwiceHaveAllValues() {
    assertThat(FrontMatter.of("---\ntag: a\ntag: b\n---\n").values())
        .containsExactly(entry("tag", List.of("a", "b")));
  }

  @Test
  void namedTextIsRepeatedOnlySoOften() {
    String few = "---\na: &x 陈岚\nb: [*x, *x]\n---\n";
    assertThat(FrontMatter.of(few).values()).containsEntry("b", List.of("陈岚", "陈岚"));
    String bomb = "---\na: &x " + "陈".repeat(10_000) + "\nb: [" + "*x, ".repeat(9_000) + "]\n---\n";
    assertThat(FrontMatter.of(bomb).values().get("b")).singleElement().asString().startsWith("[*x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"k: v\n", "- ", "[", "{", "\"", "? ", "&a ", "*a ", "!", "|\n", "a: ", "\t"})
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void hostileRepetitionInAShortBlockLosesNothing(String unit) {
    String text = "---\nk: " + unit.repeat(60_000 / unit.length()) + "\n---\n文字";
    FrontMatter front = FrontMatter.of(text);
    assertThat(front.body()).endsWith("文字");
    assertThat(front.values().isEmpty()).isEqualTo(front.body().equals(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nSpeaker One: hello\nSpeaker Two: hi\n---\n",
        "---\n[a, b]\n---\n",
        "---\n\"文字\"\n---\n",
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
        .extracting(Problem::toString)
        .containsExactly("5:1: a point that starts with an impossible time; kept as untimed text");
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
    return ReadSummary.of(text);
  }
}
