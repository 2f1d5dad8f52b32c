// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.search.Highlight;
import org.shike.search.MomentQuery;
import org.shike.search.Snippet;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

class HighlightTest {
  /** The marked text is what the passage shows for the query; no mark says it is not found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Graviton 成本 | Nubank使用>Graviton<实现14%云>成本<降低
          成本          | >成本<与>成本<
          云成本        | 14%>云成本<降低
          带宽          | 网络>带宽<提升2倍
          EC2           | >EC2<实例和>ec2<,还有>ＥＣ２<
          EC2           | 提升2.5倍
          EC2           | EC20
          2.71亿        | 每天启动>2.71亿<个
          2.71          | 2.7 1
          2.71          | 每天>2.71亿<个
          14            | 降低>14%<,还有>14<
          亿            | 每天>2.71亿<个
          本            | 成>本<
          成本          | >成，本<
          𠮷野          | 在>𠮷野<家
          运算成本      | 雲端>運算成本<降低
          運算成本      | 云端>运算成本<降低
          """)
  void matchedCharactersAreMarkedInTheOriginalText(String query, String marked) throws IOException {
    String text = marked.replaceAll("[<>]", "");
    boolean expectsMark = !marked.equals(text);
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(text))));
      List<String> found =
          index.search(query).moments().stream().map(moment -> marked(moment.snippet())).toList();
      assertThat(found).isEqualTo(expectsMark ? List.of(marked) : List.of());
    }
  }

  @Test
  void phraseThatCutsANumberMarksAllOfIt() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed("降低了百分之十四"))));
      assertThat(index.search("\"十四\"").moments())
          .singleElement()
          .extracting(moment -> marked(moment.snippet()))
          .isEqualTo("降低了>百分之十四<");
    }
  }

  @Test
  void snippetOfALongTextIsThePartThatMatchesBest() throws IOException {
    String filler = "这里说的是别的事情。".repeat(30);
    String text = filler + "前一句在这里。Graviton 让云成本降低了。" + filler + "成本。";
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(text))));
      Snippet snippet = index.search("Graviton 成本").moments().getFirst().snippet();
      assertThat(snippet.text()).hasSizeLessThanOrEqualTo(400).startsWith("这里").endsWith("。");
      assertThat(marked(snippet)).contains("前一句在这里。>Graviton< 让云>成本<降低了。");
      assertThat(snippet.isCutBefore()).isTrue();
      assertThat(snippet.isCutAfter()).isTrue();
      Snippet whole =
          index
              .search(MomentQuery.of("成本").withSnippetLength(Integer.MAX_VALUE))
              .moments()
              .getFirst()
              .snippet();
      assertThat(whole.text()).isEqualTo(text);
    }
  }

  private static String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder(snippet.text());
    for (Highlight highlight : snippet.highlights().reversed()) {
      marked.insert(highlight.to(), '<').insert(highlight.from(), '>');
    }
    return marked.toString();
  }
}
