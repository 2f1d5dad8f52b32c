// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a file: its cues and its passages. */
class ParseCommandTest {
  @TempDir private Path folder;

  @Test
  void parseShowsSectionsAndCues() throws IOException {
    String text = "# 标题\n\n概览\n\n## 段 (0:00 - 72:00)\n- **70:00** - 成本\n- **9:00** - 收益\n\n## 空";
    Path file = Files.writeString(folder.resolve("a.md"), text);
    assertThat(shike("parse", file.toString()))
        .isEqualTo(
            new Call(
                0,
                """
                标题
                2 sections (1 timed), 3 cues (2 timed)
                              -  概览

                ## 段  0:00 - 1:12:00
                70:00 (1:10:00)  成本
                           9:00  收益

                ## 空
                problem at 7:1: 9:00 comes after 70:00; both were kept as written
                """,
                ""));
  }

  @Test
  void parseShowsSpeakersAndTranslations() throws IOException {
    String text = "00:01:02,000 --> 00:01:04,000\n>> 张三: 成本\ncost\n";
    Path file = Files.writeString(folder.resolve("a.srt"), text);
    assertThat(shike("parse", file.toString()).lines())
        .contains("   1:02  张三: 成本", "         cost");
  }

  @Test
  void parseWritesJsonWithEveryKey() throws IOException {
    String text = "WEBVTT\nKind: captions\n\n00:01.250 --> 00:03.000\n<v 甲>云<00:02.000>成本\n\nx";
    Path file = Files.writeString(folder.resolve("a.vtt"), text);
    assertThat(shike("parse", "--format", "json", "--strict", file.toString()).out())
        .isEqualTo(
            """
            {"id":"a.vtt","title":"","format":"WEBVTT","metadata":{},"sections":[],"cues":[\
            {"start":1.25,"end":3,"basis":"CUE","timestamp":"00:01.250","speaker":"甲","section":[],\
            "sectionIndex":null,"text":"云成本","texts":[{"lang":null,"text":"云成本"}],"words":[\
            {"text":"云","from":0,"to":1,"start":1.25,"end":2,"probability":null},\
            {"text":"成本","from":1,"to":3,"start":2,"end":3,"probability":null}],\
            "stock":false}],"problems":[{"line":7,"column":1,\
            "message":"a block without times; dropped, as the specification says"}]}
            """);
    String summary = "# 题\n\n## 段 (0:00 - 1:00)\n\n文字";
    Path other = Files.writeString(folder.resolve("b.srt"), summary);
    assertThat(shike("parse", "--format", "json", "--as", "summary", other.toString()).out())
        .isEqualTo(
            """
            {"id":"b.srt","title":"题","format":"SUMMARY","metadata":{},"sections":[\
            {"title":"段","level":2,"start":0,"end":60}],"cues":[{"start":0,"end":60,\
            "basis":"SECTION","timestamp":"0:00","speaker":null,"section":["段"],\
            "sectionIndex":0,"text":"文字","texts":[{"lang":null,"text":"文字"}],"words":[],\
            "stock":false}],"problems":[]}
            """);
  }

  @Test
  void parseConvertsAFile() throws IOException {
    String summary = "# 题\n\n概览\n\n## 段 (0:00 - 1:00)\n- **0:30** - 成本\n";
    Path file = Files.writeString(folder.resolve("a.md"), summary);
    Path json = folder.resolve("a.json");
    Files.writeString(json, shike("parse", "--format", "json", file.toString()).out());
    assertThat(shike("parse", json.toString())).isEqualTo(shike("parse", file.toString()));
    assertThat(shike("parse", "--format", "vtt", json.toString()).out())
        .isEqualTo(
            """
            WEBVTT - 题

            NOTE
            概览

            1
            00:00:30.000 --> 00:01:00.000
            成本
            """);
    assertThat(shike("parse", "--format", "srt", file.toString()).out())
        .isEqualTo("1\n00:00:30,000 --> 00:01:00,000\n成本\n");
  }

  @Test
  void passagesOfASummaryAreItsCues() throws IOException {
    String text = "# 标题\n\n概览\n\n## 段 (0:00 - 72:00)\n- **0:00** - 成本\n- **70:00** - 收益\n\n## 空";
    Path file = Files.writeString(folder.resolve("a.md"), text);
    assertThat(shike("passages", file.toString()))
        .isEqualTo(
            new Call(
                0,
                """
                标题
                3 passages (2 timed)
                              -  概览

                ## 段  0:00 - 1:12:00
                           0:00  成本
                70:00 (1:10:00)  收益

                ## 空
                """,
                ""));
  }

  @Test
  void passagesOfSpeechJoinCues() throws IOException {
    String cues =
        """
        00:00:01,000 --> 00:00:03,500
        大家好

        00:00:03,500 --> 00:00:05,000
        我是张三

        00:00:09,000 --> 00:00:10,000
        今天讲成本
        """;
    Path file = Files.writeString(folder.resolve("a.srt"), cues);
    assertThat(shike("passages", file.toString()).lines())
        .containsExactly("a.srt", "2 passages (2 timed)", "   0:01  大家好 我是张三", "   0:09  今天讲成本");
    assertThat(shike("passages", "--format", "json", file.toString()).out())
        .isEqualTo(
            """
            {"id":"a.srt","title":"","passages":[\
            {"start":1,"end":5,"basis":"CUE","speaker":null,"section":[],"text":"大家好\\n我是张三"},\
            {"start":9,"end":10,"basis":"CUE","speaker":null,"section":[],"text":"今天讲成本"}]}
            """);
  }
}
