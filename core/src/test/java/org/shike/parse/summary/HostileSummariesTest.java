// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.ParseResult;
import org.shike.parse.ReadSummary;
import org.shike.transcript.Cue;
import org.shike.transcript.Problem;

/** Nothing takes more than the time of its length. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileSummariesTest {
  private static final int LENGTH = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "-",
        "#",
        "(0:00 - ",
        "0:00 - ",
        "[0:00 - 1:00] ",
        "| ",
        "**",
        "\u3000",
        "\u0000",
        "\u0000\n"
      })
  void megabyteOfOneThingIsReadInLinearTime(String unit) {
    assertThat(read(unit.repeat(LENGTH / unit.length())).transcript().id()).isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- **1:00** - 文\n",
        "- 1:00\n",
        "[1:00]\n",
        "[0:00 - 1:00] 题\n- 文\n",
        "### 0:00-1:00 题\n",
        "题\n[0:00 - 1:00]\n\n",
        "1. \n",
        "━━━\n",
        "题\n--\n",
        "日程：\n- 8:00 文\n",
        "|a|\n|-|\n|1:00|\n\n",
        "`\n",
        "```\n文\n```\n",
        "[a]: b\n",
        "[一](二)",
        "约 1 分钟 ",
        "1. ⏰"
      })
  void endlessTimelineIsReadInLinearTime(String unit) {
    assertThat(read(unit.repeat(LENGTH / 5 / unit.length())).transcript().id()).isEqualTo("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  ", " > ", "- ", "1. ", "- > "})
  void deepNestingIsRead(String unit) {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; text.length() < LENGTH; depth++) {
      text.append(unit.repeat(depth)).append("- 1:00 - 文\n");
    }
    assertThat(read(text.toString()).transcript().cues()).isNotEmpty();
  }

  @Test
  void longTableIsReadRowByRow() {
    List<Cue> cues = read("|时间|内容|\n|-|-|\n" + "|1:00|文|\n".repeat(50_000)).transcript().cues();
    assertThat(cues).hasSize(50_001);
  }

  @Test
  void tableOfTooManyCellsIsReadAsText() {
    int size = 1_000;
    String text = "|一".repeat(size) + "\n" + "|-".repeat(size) + "\n" + "|二\n".repeat(size);
    ParseResult result = read(text);
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly("1:1: tables with more than 200000 cells; all tables were read as text");
    assertThat(result.transcript().cues()).hasSize(1);
  }

  private static ParseResult read(String text) {
    return ReadSummary.of(text);
  }
}
