// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.search.SearchResult;

/** What is found by another name in the glossary, where too little is found by its own. */
class OtherNamesTest {
  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index =
        UntimedCues.indexOf(
            "接口要做限流",
            "the load balancer in front",
            "查询延迟降低了一半",
            "the latency of disks",
            "K8s集群升级",
            "對象存儲的價格");
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "rate limiting,     接口要做限流,             限流",
    "rate-limiting 接口, 接口要做限流,             限流",
    "负载均衡器,          the load balancer in front, load balancer",
    "Kubernetes 升级,    K8s集群升级,              K8s",
    "object storage,    對象存儲的價格,           對象存儲",
  })
  void thingIsFoundByItsOtherName(String query, String text, String marked) throws IOException {
    Moment first = index.search(query).moments().getFirst();
    assertThat(first.snippet().text()).isEqualTo(text);
    assertThat(first.match()).isEqualTo(Match.NAMED);
    assertThat(first.missing()).isEmpty();
    assertThat(UntimedCues.marks(first)).contains(marked);
  }

  @Test
  void itsOwnNameComesFirst() throws IOException {
    assertThat(index.search("latency").moments())
        .extracting(Moment::match, moment -> moment.snippet().text())
        .containsExactly(
            tuple(Match.EXACT, "the latency of disks"), tuple(Match.NAMED, "查询延迟降低了一半"));
    assertThat(index.search("延迟").moments()).extracting(Moment::match).isSorted();
    SearchResult first = index.search(MomentQuery.of("latency").withLimit(1));
    assertThat(first.moments()).extracting(Moment::match).containsExactly(Match.EXACT);
    MomentQuery next = first.query().withCursor(first.cursor().orElseThrow());
    assertThat(index.search(next).moments()).extracting(Moment::match).containsExactly(Match.NAMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"latency\" 查询", "laten*", "section:latency", "毫无关系", "rate"})
  void whatIsMeantLiterallyIsNot(String query) throws IOException {
    assertThat(index.search(query).moments()).extracting(Moment::match).doesNotContain(Match.NAMED);
  }

  /** However many names there are, and however many words ask for them. */
  @Test
  void anyNumberOfNamesStaysBelowTheLimitOfClauses() throws IOException {
    List<String> names =
        List.of("大语言模型", "two-factor authentication", "负载均衡", "LLM", "显卡", "tail latency", "成本");
    for (int words = 1; words <= 40; words++) {
      StringBuilder query = new StringBuilder();
      for (int word = 0; word < words; word++) {
        query.append(names.get(word % names.size())).append(word / names.size()).append("版 ");
        query.append(names.get((word * 3 + words) % names.size())).append(' ');
      }
      String text = query.toString();
      for (QueryForm form : List.of(QueryForm.KEYWORDS, QueryForm.SENTENCE)) {
        assertThat(index.search(MomentQuery.of(text).withForm(form)).query().text())
            .isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "大语言模型, we use LLM here",
    "LLM, 大模型的成本",
    "尾延迟, tail latency matters",
  })
  void everyOneOfManyNamesIsFound(String query, String text) throws IOException {
    try (TranscriptIndex other = UntimedCues.indexOf(text)) {
      assertThat(other.search(query).moments())
          .extracting(Moment::match)
          .containsExactly(Match.NAMED);
    }
  }
}
