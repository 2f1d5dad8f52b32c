// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.cli.Call.shike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which recording is meant, and when it starts. */
class TranscriptNamesTest {
  @TempDir private Path folder;

  @Test
  void idTellsApartWhatHasTheSameTitle() throws IOException {
    write("talks/2025/a.md", "# 周会\n\n- 09:30 云成本降低\n");
    write("talks/2026/a.md", "# 周会\n\n- 10:30 云成本上升了很多很多\n");
    write("talks/b.md", "# 月会\n\n- 11:30 云成本不变，云成本大家都知道的，不用多说\n");
    String index = index("talks");
    assertThat(shike("search", "--index", index, "成本").out())
        .contains("09:30  周会 · 2025/a\n", "10:30  周会 · 2026/a\n", "11:30  月会\n");
    assertThat(shike("search", "--index", index, "--group", "成本").out())
        .contains("周会 · 2025/a (1)\n09:30\n", "周会 · 2026/a (1)\n10:30\n", "月会 (1)\n");
    assertThat(shike("search", "--index", index, "--format", "html", "成本").out())
        .contains("09:30 周会 · 2025/a</p>", "11:30 月会</p>");
    assertThat(shike("search", "--index", index, "--format", "md", "成本").out())
        .contains("- 09:30 周会 · 2025/a\\", "- 11:30 月会\\");
    assertThat(shike("search", "--index", index, "--format", "srt", "成本").out())
        .contains("\n周会 · 2025/a\n", "\n月会\n");
    assertThat(shike("search", "--index", index, "降低").out()).contains("09:30  周会\n");
  }

  @Test
  void idThatIsTheTitleIsSaidOnce() throws IOException {
    write("talks/a.md", "---\ntitle: b\n---\n- 09:30 云成本\n");
    write("talks/b.md", "- 10:30 云成本\n");
    assertThat(shike("search", "--index", index("talks"), "成本").out())
        .contains("09:30  b · a\n", "10:30  b\n");
  }

  @Test
  void broadcastIsShownFromZero() throws IOException {
    Path file =
        write("a.srt", "10:00:05,500 --> 10:00:07,000\n云成本\n\n11:12:00,000 --> 11:12:01,000\n好\n");
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, "--offset", "10:00:00", file.toString());
    assertThat(shike("search", "--index", index, "成本").lines())
        .containsExactly("0:05  a", "       云成本");
    assertThat(shike("search", "--index", index, "--format", "jsonl", "成本").out())
        .contains("\"start\":5.5,\"end\":7,\"timestamp\":\"0:05\"");
    assertThat(shike("parse", "--offset", "10:00:00", file.toString()).lines())
        .endsWith("   0:05  云成本", "1:12:00  好");
    assertThat(shike("passages", "--offset", "10:00:00", file.toString()).lines())
        .endsWith("   0:05  云成本", "1:12:00  好");
    assertThat(shike("parse", "--offset", "9:59:59.5", "--format", "srt", file.toString()).out())
        .startsWith("1\n00:00:06,000 --> 00:00:07,500\n云成本\n");
    assertThat(shike("parse", "--offset", "12:00:00", file.toString()).lines())
        .contains("10:00:05  云成本")
        .endsWith("problem at 1:1: 2 of 2 times are before the offset 12:00:00; all were kept");
    Call.assertBad("\"10h\" is not a time", "parse", "--offset", "10h", file.toString());
  }

  @Test
  void allThatIsForPeopleShowsTheSameTimes() throws IOException {
    Path file =
        write("a.srt", "00:02:05,000 --> 00:02:06,000\n前面\n\n00:02:30,999 --> 00:02:31,000\n成本\n");
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, file.toString());
    assertThat(shike("search", "--index", index, "--context", "1", "成本").lines())
        .containsExactly("         2:05  前面", "2:30  a", "       成本");
    for (String format : new String[] {"html", "md"}) {
      assertThat(shike("search", "--index", index, "--format", format, "--context=1", "成本").out())
          .contains("2:05", "2:30")
          .doesNotContain("02:30")
          .doesNotContain(",999");
    }
    assertThat(shike("search", "--index", index, "--format", "jsonl", "成本").out())
        .contains("\"timestamp\":\"00:02:30,999\"");
    assertThat(shike("passages", file.toString()).lines()).endsWith("   2:05  前面", "   2:30  成本");
    assertThat(shike("search", "--index", index, "--like", "a@2:30").status()).isNotEqualTo(2);
    assertThat(shike("search", "--index", index, "成本 2:30..2:31").out()).startsWith("2:30");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String index(String name) {
    String index = folder.resolve("index").toString();
    shike("index", "--index", index, folder.resolve(name).toString());
    return index;
  }
}
