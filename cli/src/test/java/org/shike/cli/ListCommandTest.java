// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index holds, transcript by transcript. */
class ListCommandTest {
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index").toString();
    write("b.srt", "00:00:01,000 --> 01:02:03,500\n云成本\n");
    write(
        "2025/董事会 会议.md",
        "---\ndate: [2024-02-29, 2025-12-03T10:00]\nlanguage: ZH\n---\n- 12:30 云\n");
    write("a.md", "---\ntitle: \"a\\eb\\tc\\u202Ed\"\ndate: last week\n---\n云");
    shike("index", "--index", index, folder.resolve("talks").toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("talks").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void pipeGetsAllValuesBetweenTabsInTheOrderOfTheIds() {
    assertThat(shike("list", "--index", index))
        .isEqualTo(
            new Call(
                0,
                """
                2025-12-03\t12:30\tzh\t1\t2025/董事会 会议\t-
                -\t-\tzh\t1\ta\ta\uFFFDb c\uFFFDd
                -\t1:02:03\tzh\t1\tb\t-
                """,
                ""));
  }

  @Test
  void terminalGetsATable() {
    assertThat(onTerminal("en", 80, "list", "--index", index))
        .containsExactly(
            "date         length  lang  passages  id                title",
            "2025-12-03    12:30  zh           1  2025/董事会 会议  -",
            "-                 -  zh           1  a                 a\uFFFDb c\uFFFDd",
            "-           1:02:03  zh           1  b                 -");
    assertThat(onTerminal("zh", 80, "list", "--index", index).getFirst())
        .isEqualTo("日期           时长  语言  段落  id                标题");
  }

  @Test
  void longIdContinuesBelowAndLongTitleIsShortened() throws IOException {
    String id = "云成本/".repeat(20) + "end.md";
    write("c.md", "---\nid: " + id + "\ntitle: " + "很长的标题".repeat(20) + "\n---\n云");
    shike("index", "--index", index, folder.resolve("talks").toString());
    List<String> lines = onTerminal("en", 80, "list", "--index", index);
    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(80));
    assertThat(String.join("", lines)).contains("很长的标…");
    String ids =
        lines.stream()
            .skip(4)
            .map(line -> line.replaceFirst(" +\\S*…$", ""))
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .collect(Collectors.joining());
    assertThat(ids).isEqualTo(id);
    assertThat(onTerminal("en", 400, "list", "--index", index)).hasSize(5);
    assertThat(shike("list", "--index", index).out()).contains(id, "很长的标题".repeat(20));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 80, 200})
  void tableIsAsWideAsTheTerminal(int columns) {
    assertThat(onTerminal("zh", columns, "list"))
        .allSatisfy(
            line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(Math.max(60, columns)));
  }

  private static List<String> onTerminal(String language, int columns, String... args) {
    return Call.in(
            Map.of("SHIKE_LANG", language, "SHIKE_TERMINAL", "1", "SHIKE_COLUMNS", "" + columns),
            args)
        .lines();
  }

  @Test
  void programsGetOneObject() {
    assertThat(shike("list", "--index", index, "--format", "json").out())
        .isEqualTo(
            "{\"transcripts\":[{\"id\":\"2025/董事会 会议\",\"title\":\"\",\"date\":\"2025-12-03\","
                + "\"seconds\":750,\"languages\":[\"zh\"],\"passages\":1},"
                + "{\"id\":\"a\",\"title\":\"a\\u001Bb\\tc\u202Ed\",\"date\":null,"
                + "\"seconds\":null,\"languages\":[\"zh\"],\"passages\":1},"
                + "{\"id\":\"b\",\"title\":\"\",\"date\":null,"
                + "\"seconds\":3723.5,\"languages\":[\"zh\"],\"passages\":1}]}\n");
  }

  @Test
  void languagesAreThoseOfTheTexts() throws IOException {
    write("a.md", "---\nlanguage: ja\n---\n云");
    write(
        "c.json",
        "{\"cues\":[{\"start\":1,\"texts\":[{\"lang\":\"zh-Hans\",\"text\":\"云\"},"
            + "{\"lang\":\"EN\",\"text\":\"cloud\"}]}]}");
    shike("index", "--index", index, folder.resolve("talks").toString());
    assertThat(shike("list", "--index", index).out())
        .contains("\tja\t1\ta\t", "\tzh-hans,en\t1\tc\t");
  }

  @Test
  void indexOfNoTranscriptsIsAnEmptyList() {
    shike("remove", "--index", index, "a", "b", "2025/董事会 会议");
    assertThat(shike("list", "--index", index))
        .isEqualTo(new Call(0, "", "shike: the index has no transcripts\n"));
    assertThat(shike("list", "--index", index, "--format", "json"))
        .isEqualTo(new Call(0, "{\"transcripts\":[]}\n", ""));
  }

  @Test
  void bundledTranscriptIsListedWithoutAnIndex() {
    assertThat(shike("list").lines())
        .containsExactly(
            "-\t1:15:00\t-\t71\treinvent-2025-ec2-session-summary.md\t"
                + "AWS re:Invent 2025 EC2 核心平台技术会议总结");
  }
}
