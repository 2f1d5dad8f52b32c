// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAnalyzersTest {
  private static final Analyzer WORD = ChineseAnalyzers.word();
  private static final Analyzer LITERAL = ChineseAnalyzers.literal();

  @AfterAll
  static void close() {
    WORD.close();
    LITERAL.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''            | ''
          '，。!?'      | ''
          成            | 成@0[0-1]
          成本          | 成@0[0-1] 成本@0[0-2] 本@1[1-2]
          '成，本'      | 成@0[0-1] 成本@0[0-3] 本@1[2-3]
          云EC2         | 云@0[0-1] ec2@1[1-4]
          EC2云         | ec2@0[0-3] 云@1[3-4]
          2.71亿        | 2.71@0[0-4] 亿@1[4-5]
          '80,000'      | 80,000@0[0-6]
          '1,2'         | 1@0[0-1] 2@1[2-3]
          v1.2.         | v1.2@0[0-4]
          20-60%        | 20@0[0-2] 60@1[3-5]
          ＡＷＳ        | aws@0[0-3]
          實例          | 实@0[0-1] 实例@0[0-2] 例@1[1-2]
          𠮷野          | 𠮷@0[0-2] 𠮷野@0[0-3] 野@1[2-3]
          データ        | デ@0[0-1] デー@0[0-2] ー@1[1-2] ータ@1[1-3] タ@2[2-3]
          한국          | 한@0[0-1] 한국@0[0-2] 국@1[1-2]
          二〇二五      | 二@0[0-1] 二〇@0[0-2] 〇@1[1-2] 〇二@1[1-3] 二@2[2-3] 二五@2[2-4] 五@3[3-4]
          Привет мир    | привет@0[0-6] мир@1[7-10]
          """)
  void literalChannelHoldsRunsPairsAndSingleCharacters(String text, String tokens) {
    assertThat(line(LITERAL, text)).isEqualTo(tokens);
  }

  @Test
  void wordsLeftOutKeepTheirPositions() {
    try (Analyzer analyzer =
        ChineseAnalyzers.without(ChineseAnalyzers.word(), List.of("的", "the"))) {
      assertThat(line(analyzer, "我们的 The 成本")).isEqualTo("我们@0[0-2] 成本@3[8-10]");
    }
  }

  private static String line(Analyzer analyzer, String text) {
    return AnalyzedToken.of(analyzer, text).stream()
        .map(AnalyzedToken::toString)
        .collect(Collectors.joining(" "));
  }
}
