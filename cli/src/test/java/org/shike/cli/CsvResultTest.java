// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.Moment;

class CsvResultTest {
  private static final String HEADER =
      "rank,score,transcript,title,section,start,end,timestamp,speaker,before,text,behind,link\r\n";
  private static final Pattern CELL =
      Pattern.compile("(?<=^|,)(?:\"(?:[^\"]|\"\")*\"|[^,\"]*)(?=,|\r)");

  @Test
  void eachMomentIsARow() {
    assertThat(csv(Results.TIMED, Results.UNTIMED))
        .isEqualTo(
            HEADER
                + "1,1.5,a,标题,外 › 标题,570,600,9:30,标题,,\"成本降低14%, 2.5倍\",,"
                + "https://example.org/?a=b&c=d#t=570\r\n"
                + "2,1.5,a,标题,外 › 标题,,,,标题,,成本,,\r\n");
  }

  @Test
  void contextIsBesideTheText() {
    assertThat(csv(Results.whole("成本"))).contains(",0:01  前: 前,成本,后,https:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM", "\t=1", "\r=1", "\n=1", "＝1"})
  void noCellIsAFormula(String text) {
    String cell = "'" + PlainText.of(text);
    assertThat(csv(Results.at("a", 1, text))).contains("," + cell + ",,https:");
    assertThat(csv(Results.hostile(text))).contains(",0:01  ", "," + cell + "," + cell + ",https:");
  }

  @Test
  void commasAndQuotesAreQuoted() {
    assertThat(csv(Results.at("a", 1, "=a,\"b\"\nc")))
        .contains(",\"'=a,\"\"b\"\" c\",,https:")
        .hasLineCount(2);
  }

  @ParameterizedTest
  @MethodSource("org.shike.cli.Results#hostileTexts")
  void hostileTextStaysInItsCells(String text) {
    String row = csv(Results.hostile(text)).substring(HEADER.length());
    List<String> cells = CELL.matcher(row).results().map(MatchResult::group).toList();
    assertThat(String.join(",", cells) + "\r\n").isEqualTo(row);
    assertThat(cells).hasSize(13).noneMatch(cell -> cell.matches("\"?[=+@\\t\\r\\n-].*"));
  }

  private static String csv(Moment... moments) {
    return Results.written(CsvResult::write, Results.of(moments));
  }
}
