// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** What is found by the titles of sections and recordings. */
class TitlesTest {
  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = Indexes.empty();
    List<Section> sections =
        List.of(
            new Section("开场", 1, Optional.empty()),
            new Section("Intel合作伙伴关系", 1, Optional.empty()),
            new Section("处理器路线图", 2, Optional.empty()),
            new Section("自研芯片", 1, Optional.empty()),
            new Section("自研芯片", 1, Optional.empty()));
    List<Cue> cues =
        List.of(
            cue(0, "大家好,今天讲实例", 0),
            cue(10, "从创立之初就开始", 1),
            cue(12, "推出C8i实例", 2),
            cue(13, "第8代产品", 2),
            cue(20, "Graviton 4有96核", 3),
            cue(21, "能耗降低60%", 3),
            cue(30, "Trainium 3训练更快", 4),
            cue(31, "还有一些问题", 4));
    index.put(new Transcript("summit", "核心平台技术会议 2025", Map.of(), sections, cues));
    index.put(Transcript.of("other", "别的会议", List.of(cue(5, "讲其他事"), cue(6, "问答"))));
  }

  private static Cue cue(int minute, String text, int section) {
    return cue(minute, text).withSection(OptionalInt.of(section));
  }

  private static Cue cue(int minute, String text) {
    return Cue.timed(
        TimeRange.of(Duration.ofMinutes(minute), Duration.ofMinutes(minute + 1)), text);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Intel 合作伙伴关系 C8i   | 12:00 推出<C8i>实例",
        "C8i Intel                | 12:00 推出<C8i>实例",
        "路线图 C8i               | 12:00 推出<C8i>实例",
        "核心平台 Trainium        | 30:00 <Trainium> 3训练更快",
        "会议 Graviton 芯片       | 20:00 <Graviton> 4有96核",
        "intel 2025 路线图 推出   | 12:00 <推出>C8i实例",
      })
  void passageIsFoundWhoseTitlesSayTheRest(String query, String found) throws IOException {
    Moment first = index.search(query).moments().getFirst();
    assertThat(shown(first)).isEqualTo(found);
    assertThat(first.match()).isEqualTo(Match.TITLED);
    assertThat(first.missing()).isEmpty();
    assertThat(first.evidence().isWeak()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "核心平台技术会议     | 0:00 <核心平台技术会议> 2025",
        "平台 会议            | 0:00 <核心>平台技术会议 2025",
        "合作伙伴关系         | 10:00 Intel<合作伙伴关系>",
        "intel                | 10:00 <Intel>合作伙伴关系",
        "处理器 路线图        | 12:00 <处理器路线图>",
        "开场                 | 0:00 <开场>",
        "别的 会议            | 5:00 <别的会议>",
        "自研芯片             | 20:00 <自研芯片>, 30:00 <自研芯片>",
        "会议                 | 0:00 核心平台技术<会议> 2025, 5:00 别的<会议>",
      })
  void sectionOrRecordingIsFoundAtItsStartWhereNoPassageIs(String query, String found)
      throws IOException {
    SearchResult result = index.search(query);
    String expected = found.replace("<核心>平台技术会议", "核心<平台>技术<会议>");
    assertThat(
            result.moments().stream()
                .sorted((a, b) -> a.start().get().compareTo(b.start().get()))
                .map(TitlesTest::shown)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
    assertThat(result.moments()).allMatch(moment -> moment.match() == Match.TITLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"实例", "Graviton 核", "Trainium"})
  void titlesAreNotAskedWhereTextSaysIt(String query) throws IOException {
    assertThat(index.search(query).moments())
        .isNotEmpty()
        .allMatch(moment -> moment.match() == Match.EXACT);
  }

  @Test
  void titledMomentsComeBelowExactOnes() throws IOException {
    try (TranscriptIndex mixed = Indexes.empty()) {
      mixed.put(Transcript.of("talk", "成本", List.of(cue(1, "Graviton很快"), cue(2, "Graviton的成本"))));
      SearchResult result = mixed.search("Graviton 成本");
      assertThat(result.moments())
          .extracting(Moment::match)
          .containsExactly(Match.EXACT, Match.TITLED);
      assertThat(result.moments().get(1).score()).isLessThan(result.moments().get(0).score());
      MomentQuery byTime = MomentQuery.of("Graviton 成本").withOrder(MomentOrder.TIME);
      boolean isCounting = mixed.capabilities().contains(IndexCapability.COUNTS);
      SearchResult sorted =
          mixed.search(isCounting ? byTime.withFacets(List.of("section")) : byTime);
      assertThat(sorted.moments()).hasSize(1);
      assertThat(sorted.total().count()).isOne();
    }
  }

  @Test
  void wordsThatSayNothingAloneAreNotEnoughOfAText() throws IOException {
    assertThat(index.search("Intel 的").moments())
        .isNotEmpty()
        .allMatch(moment -> moment.start().get().toMinutes() == 10);
  }

  @Test
  void filtersHoldForTitles() throws IOException {
    assertThat(index.search("会议 -transcript:summit").moments())
        .extracting(Moment::transcriptId)
        .containsExactly("other");
    assertThat(index.search("自研芯片 25:00..").moments())
        .extracting(TitlesTest::shown)
        .containsExactly("30:00 <自研芯片>");
  }

  @Test
  void explanationNamesTheTitle() throws IOException {
    Moment first =
        index.search(MomentQuery.of("Intel C8i").withExplanation(true)).moments().getFirst();
    assertThat(first.evidence().explanation())
        .extracting(part -> part.text() + " " + part.found())
        .contains("Intel TITLE", "C8i WORD");
  }

  private static String shown(Moment moment) {
    StringBuilder text = new StringBuilder(moment.snippet().text());
    moment
        .snippet()
        .highlights()
        .reversed()
        .forEach(mark -> text.insert(mark.to(), '>').insert(mark.from(), '<'));
    return moment.timestamp() + " " + text;
  }
}
