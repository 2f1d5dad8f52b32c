// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.assertBad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a moment of two minutes of speech. */
class LongMomentTest {
  private static final String TALK =
      """
      我们今天来看一下云上的整体情况。
      大家知道成本一直是一个问题。
      首先是网络的部分，我们做了很多的改造。
      存储这边也有一些新的东西，后面同事会讲。
      在客户那边，迁移非常顺利。
      有的客户降低了百分之二十二的成本。
      这个数字是很可观的。
      我们再来看下一页。
      这一页讲的是安全。
      安全方面没有太多新的内容。
      但是我想强调，成本和安全是可以兼顾的。
      好，我们继续往下。
      """;

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void index() throws IOException {
    StringBuilder srt = new StringBuilder();
    int second = 5_520;
    for (String line : TALK.lines().toList()) {
      srt.append(time(second)).append(" --> ").append(time(second += 6)).append('\n');
      srt.append(line).append("\n\n");
    }
    Path file = Files.writeString(folder.resolve("talk"), srt);
    index = folder.resolve("index").toString();
    Call.shike("index", "--index", index, file.toString());
  }

  private static String time(int second) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d,400", second / 3600, second / 60 % 60, second % 60);
  }

  @Test
  void eightyColumnsShowFiveLinesAtMost() {
    assertThat(on("80", "成本").lines())
        .containsExactly(
            "1:32:06  talk",
            "       我们今天来看一下云上的整体情况。 大家知道成本一直是一个问题。 首先是网络",
            "       的部分，我们做了很多的改造。 存储这边也有一些新的东西，后面同事会讲。 在",
            "       客户那边，迁移非常顺利。 有的客户降低了百分之二十二的成本。 这个数字是很",
            "       可观的。 我们再来看下一页。 这一页讲的是安全。 安全方面没有太多新的内容。",
            "       但是我想强调，成本和安全是可以兼顾的。 好，我们继续往下。");
    assertThat(on("80", "--lines", "3", "成本").lines())
        .containsExactly(
            "1:32:06  talk",
            "       …大家知道成本一直是一个问题。 首先是网络的部分，我们做了很多的改造。 … 有",
            "       的客户降低了百分之二十二的成本。 这个数字是很可观的。 … 但是我想强调，成",
            "       本和安全是可以兼顾的。 好，我们继续往下。");
  }

  @Test
  void otherWidthsShowAsMuchAsFits() {
    assertThat(on("200", "--lines", "1", "成本").lines())
        .containsExactly(
            "1:32:06  talk",
            "       …大家知道成本一直是一个问题。 首先是网络的部分，我们做了很多的改造。 … 有的客户降低了百分之二十二的成本。 这个数字是很可观的。"
                + " … 但是我想强调，成本和安全是可以兼顾的。 好，我们继续往下。");
    assertThat(on("20", "--lines", "2", "成本").lines())
        .containsExactly("1:32:06  talk", "       …成本一 … 成", "       本。 … 成本…");
  }

  @Test
  void pipeShowsTheSameOnOneLine() {
    for (String lines : List.of("1", "2", "3", "5")) {
      Call call = Call.shike("search", "--index", index, "--lines", lines, "成本");
      assertThat(call.lines()).hasSize(2);
      String wrapped = String.join(" ", on("80", "--lines", lines, "成本").lines());
      assertThat(withoutBlanks(call.out())).isEqualTo(withoutBlanks(wrapped));
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void allIsShownWhereThatIsWanted() {
    for (String lines : List.of("0", "1000")) {
      Call call = Call.shike("search", "--index", index, "--lines", lines, "成本");
      assertThat(call.lines().getLast().strip()).isEqualTo(TALK.strip().replace('\n', ' '));
    }
    assertBad("--lines must be from 0 to 2147483647, but was -1", "search", "--lines", "-1", "成本");
  }

  @Test
  void exportedCueBeginsWithWhatIsSaidThen() {
    assertThat(Call.shike("search", "--index", index, "--format", "srt", "改造").lines())
        .startsWith("1", "01:32:12,400 --> 01:32:30,400", "talk")
        .anyMatch(line -> line.startsWith("首先是网络的部分"));
    assertThat(Call.shike("search", "--index", index, "--format", "vtt", "可以兼顾").lines())
        .contains("01:33:00.400 --> 01:33:12.400", "但是我想强调，成本和安全是可以兼顾的。 好，我们继续往下。");
  }

  @Test
  void linesAreMarkedWhereTheyAreShortened() {
    assertThat(on("80", "--lines", "1", "--color", "always", "成本").lines())
        .last()
        .asString()
        .startsWith("       …大家知道\u001b[1m成本\u001b[22m一直是一个问题。");
  }

  private Call on(String columns, String... more) {
    Map<String, String> environment =
        Map.of("SHIKE_TERMINAL", "1", "SHIKE_COLUMNS", columns, "NO_COLOR", "1");
    String[] args = new String[more.length + 3];
    System.arraycopy(new String[] {"search", "--index", index}, 0, args, 0, 3);
    System.arraycopy(more, 0, args, 3, more.length);
    return Call.in(environment, args);
  }
}
