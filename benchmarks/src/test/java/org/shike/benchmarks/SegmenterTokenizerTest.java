// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.shike.analysis.AnalyzedToken;
import org.shike.benchmarks.Segmenter.Word;

/** Words of a segmenter as tokens. */
class SegmenterTokenizerTest {
  @Test
  void wordsAreOrderedByPlaceAndPunctuationIsLeftOut() {
    Segmenter segmenter =
        text ->
            Stream.of(
                new Word("带宽", 2, 4),
                new Word("网络带宽", 0, 4),
                new Word("。", 4, 5),
                new Word("网络", 0, 2));
    try (Analyzer analyzer = Segmenters.only(() -> new SegmenterTokenizer(segmenter))) {
      assertThat(AnalyzedToken.of(analyzer, "网络带宽。"))
          .hasToString("[网络@0[0-2], 网络带宽@1[0-4], 带宽@2[2-4]]");
    }
  }

  @Test
  void jiebaAlsoGivesTheWordsInsideLongOnes() {
    try (Analyzer jieba = Segmenters.jieba()) {
      assertThat(AnalyzedToken.of(jieba, "AWS网络带宽"))
          .hasToString("[aws@0[0-3], 网络@1[3-5], 网络带宽@2[3-7], 带宽@3[5-7]]");
    }
  }

  @Test
  void hanLpKeepsEachWordAtItsPlace() {
    try (Analyzer hanLp = Segmenters.hanLp()) {
      assertThat(AnalyzedToken.of(hanLp, "AWS网络\n带宽！"))
          .hasToString("[aws@0[0-3], 网络@1[3-5], 带宽@2[6-8]]");
    }
  }
}
