// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.assertBad;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading a transcript of an index. */
class ShowCommandTest {
  private static final String TALK =
      """
      # 题

      ## 一
      - 01:00 - 甲
      - 01:00 - 乙
      ### 二
      没有时间
      - 03:00 - 丙\u001b[2J
      - 02:00 - 丁
      """;

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void makeIndex() throws IOException {
    index = folder.resolve("index").toString();
    Path talks = Files.createDirectories(folder.resolve("talks").resolve("董事会 会议"));
    Files.writeString(talks.resolve("a.md"), TALK);
    Files.writeString(talks.resolve("b.md"), "只有文字");
    shike("index", "--index", index, folder.resolve("talks").toString());
  }

  private Call show(String... args) {
    String[] all = new String[args.length + 4];
    System.arraycopy(new String[] {"show", "--index", index, "董事会 会议/a"}, 0, all, 0, 4);
    System.arraycopy(args, 0, all, 4, args.length);
    return shike(all);
  }

  @Test
  void wholeTranscriptIsShownAsItsFile() {
    String file = folder.resolve("talks/董事会 会议/a.md").toString();
    String problem = "problem at 9:1: 02:00 comes after 03:00; both were kept as written\n";
    assertThat(show().out() + problem).isEqualTo(shike("parse", file).out());
    String read = shike("parse", "--format", "json", file).out();
    String unread = read.replaceFirst("\"problems\":.*\\n", "\"problems\":[]}\n");
    assertThat(show("--format", "json").out())
        .isEqualTo(
            unread
                .replace("\"lang\":null", "\"lang\":\"zh\"")
                .replace("\"id\":\"a.md\"", "\"id\":\"董事会 会议/a\"")
                .replace("\"format\":\"SUMMARY\"", "\"format\":null"));
  }

  @Test
  void cuesAroundATimeAreBelowTheTitlesOfTheirSections() {
    assertThat(show("2:30", "--context", "2"))
        .isEqualTo(
            new Call(
                0,
                """
                题
                cues 3 to 5 of 5

                一 › 二
                        -  没有时间
                    03:00  丙\uFFFD[2J
                >   02:00  丁
                """,
                ""));
    assertThat(show("3:00", "--context", "2").lines())
        .contains("一", "    01:00  乙", "一 › 二", ">   03:00  丙\uFFFD[2J", "    02:00  丁");
  }

  @ParameterizedTest
  @CsvSource({"0:00, 甲", "0:59.999, 甲", "1:00, 甲", "1:59, 甲", "00:02:00, 丁", "2:59, 丁", "3:00, 丙"})
  void markedCueIsTheLastThatHasStarted(String time, String text) {
    assertThat(show(time).lines())
        .filteredOn(line -> line.startsWith("> "))
        .singleElement()
        .asString()
        .contains("  " + text);
    assertThat(show(time, "--context", "0").lines()).last().asString().startsWith("> ");
  }

  @Test
  void programsGetTheTimeAndTheCueAndTheTranscriptWithTheseCues() {
    String json = show("2:30", "--context", "1", "--format", "json").out();
    assertThat(json)
        .startsWith("{\"time\":150,\"cue\":1,\"transcript\":{\"id\":\"董事会 会议/a\",")
        .contains("\"text\":\"丙\\u001B[2J\"", "\"text\":\"丁\"")
        .doesNotContain("甲", "没有时间")
        .hasLineCount(1);
  }

  @Test
  void bundledTranscriptIsShownWithoutAnIndex() {
    assertThat(shike("show", "reinvent-2025-ec2-session-summary.md", "9:50").lines())
        .contains(">   09:30  Nubank使用Graviton实现14%云成本降低和21%碳排放减少");
  }

  @Test
  void unknownIdIsAnErrorThatNamesTheNearest() {
    assertBad(
        "no transcript \"A\"; did you mean \"董事会 会议/a\"? \"shike list\" shows all ids",
        "show",
        "--index",
        index,
        "A");
    assertBad("no transcript \"other\"; \"shike list\" shows the ids", "show", "other");
    assertBad("no transcript \"\uFFFD[2J\";", "show", "\u001b[2J");
  }

  @Test
  void timeThatCannotBeIsAnError() {
    String a = "董事会 会议/a";
    assertBad("9:00 is after the end of \"" + a + "\" (3:00)", "show", "--index", index, a, "9:00");
    assertBad("\"12\" is not a time; write TIME as in 12:30", "show", "--index", index, a, "12");
    assertBad("b\" has no times; leave out TIME", "show", "--index", index, "董事会 会议/b", "0:00");
    assertBad("--context needs TIME", "show", "--index", index, "--context", "1", a);
    assertBad(
        "--context must be from 0 to", "show", "--index", index, "--context", "-1", a, "1:00");
    assertBad("missing: ID", "show", "--index", index);
  }

  @Test
  void largestContextShowsAll() {
    assertThat(show("3:00", "--context", "2147483647").lines()).contains("cues 1 to 5 of 5");
  }
}
