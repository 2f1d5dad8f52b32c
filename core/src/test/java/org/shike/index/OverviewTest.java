// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.shike.search.FacetCount;
import org.shike.search.Group;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.search.Strip;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** What a result says of all passages that match. */
class OverviewTest {
  private final TranscriptIndex index = Indexes.empty();

  @Test
  void passagesAreCountedBySpeakerMostFrequentFirst() throws IOException {
    put("a", Map.of(), said("李雷", "成本"), said("许薇", "成本"), said("许薇", "云"));
    put("b", Map.of(), said("许薇", "成本"), said("阿明", "成本"), Cue.untimed("成本"));
    assertThat(facet("speaker"))
        .containsExactly(new FacetCount("许薇", 2), new FacetCount("李雷", 1), new FacetCount("阿明", 1));
  }

  @Test
  void passagesAreCountedByTheFactsOfTheirTranscript() throws IOException {
    put("a", Map.of("Topic", List.of("云", "芯片")), said("许薇", "云"), said("李雷", "成本"));
    put("b", Map.of("topic", List.of("云")), said("许薇", "成本"), said("李雷", "成本"));
    put("c", Map.of("topic", List.of("云", " ")), said("许薇", "云"));
    assertThat(facet("TOPIC")).containsExactly(new FacetCount("云", 3), new FacetCount("芯片", 1));
  }

  @Test
  void dateIsTheDay() throws IOException {
    put("a", Map.of("date", List.of("2025-12-01T10:00", "昨天")), said("许薇", "成本"));
    put("b", Map.of("date", List.of("2025-12-01")), said("许薇", "成本"));
    assertThat(facet("date")).containsExactly(new FacetCount("2025-12-01", 2));
  }

  @Test
  void sectionIsTheInnermost() throws IOException {
    List<Section> sections =
        List.of(new Section("外", 1, Optional.empty()), new Section("内", 2, Optional.empty()));
    Cue inner = Cue.untimed("成本").withSection(OptionalInt.of(1));
    index.put(new Transcript("a", "", Map.of(), sections, List.of(inner)));
    assertThat(facet("section")).containsExactly(new FacetCount("内", 1));
  }

  @Test
  void languageIsTheWholeTagInLowerCase() throws IOException {
    put("a", Map.of("language", List.of("zh-Hant")), said("许薇", "成本"));
    assertThat(facet("lang")).containsExactly(new FacetCount("zh-hant", 1));
  }

  @Test
  void keyOfTheMetadataTakesNoNameOfAnother() throws IOException {
    put("a", Map.of("speaker", List.of("李雷")), said("许薇", "成本"));
    assertThat(facet("speaker")).containsExactly(new FacetCount("许薇", 1));
  }

  @Test
  void nameThatNobodyHasAndLongValuesHaveNoCounts() throws IOException {
    put("a", Map.of("k", List.of("长".repeat(257))), said("许薇", "成本"));
    put("b", Map.of("k", List.of("长".repeat(256))), said("许薇", "成本"));
    SearchResult result = search(MomentQuery.of("成本").withFacets(List.of("x", "k", "X")));
    assertThat(result.overview().facets().keySet()).containsExactly("x", "k");
    assertThat(result.overview().facets().get("x")).isEmpty();
    assertThat(result.overview().facets().get("k"))
        .containsExactly(new FacetCount("长".repeat(256), 1));
    MomentQuery nothing = MomentQuery.of("。").withFacets(List.of("k"));
    assertThat(search(nothing).overview().facets()).isEqualTo(Map.of("k", List.of()));
  }

  @Test
  void tenValuesAreCountedAtMost() throws IOException {
    for (int number = 10; number < 22; number++) {
      put("a" + number, Map.of("k", List.of("v" + number)), said("许薇", "成本"));
    }
    assertThat(facet("k")).extracting(FacetCount::value).startsWith("v10", "v11").hasSize(10);
  }

  @Test
  void whatWasRemovedOrReplacedIsNotCounted() throws IOException {
    put("a", Map.of(), said("许薇", "成本"), said("许薇", "成本一"));
    put("b", Map.of(), said("许薇", "成本"));
    put("c", Map.of(), said("许薇", "成本"));
    assertThat(facet("speaker")).containsExactly(new FacetCount("许薇", 4));
    put("a", Map.of(), said("李雷", "成本"));
    index.remove("b");
    assertThat(facet("speaker")).containsExactly(new FacetCount("李雷", 1), new FacetCount("许薇", 1));
  }

  @Test
  void whatIsFoundByAWeakerRuleIsNotCounted() throws IOException {
    put("a", Map.of(), said("许薇", "成本 会议"), said("李雷", "芯片"));
    SearchResult result = search(MomentQuery.of("成本 会议 芯片").withFacets(List.of("speaker")));
    assertThat(result.moments()).isNotEmpty();
    assertThat(result.overview().facets().get("speaker")).isEmpty();
  }

  @Test
  void nameOfAFacetIsNotBlank() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MomentQuery.of("成本").withFacets(List.of(" ")))
        .withMessageContaining("must not be blank");
  }

  @Test
  void stripCountsTheTimedPassagesOfEachPart() throws IOException {
    put("a", Map.of(), at(0, "成本"), at(19, "成本"), at(20, "成本"), at(99, "云"));
    put("b", Map.of(), Cue.untimed("成本"), at(50, "成本"), at(99, "成本"));
    assertThat(search(MomentQuery.of("成本").withStrip(5)).overview().strips())
        .containsExactlyInAnyOrder(
            new Strip("a", Duration.ofSeconds(100), List.of(2L, 1L, 0L, 0L, 0L)),
            new Strip("b", Duration.ofSeconds(100), List.of(0L, 0L, 1L, 0L, 1L)));
  }

  @Test
  void stripOfUntimedTextHasNoLength() throws IOException {
    put("a", Map.of(), Cue.untimed("成本"));
    assertThat(search(MomentQuery.of("成本").withStrip(2)).overview().strips())
        .containsExactly(new Strip("a", Duration.ZERO, List.of(0L, 0L)));
  }

  @Test
  void passageThatStartsAtTheVeryEndCountsInTheLastPart() throws IOException {
    put("a", Map.of(), Cue.timed(TimeRange.from(Duration.ofSeconds(9)), "成本"));
    assertThat(search(MomentQuery.of("成本").withStrip(3)).overview().strips())
        .containsExactly(new Strip("a", Duration.ofSeconds(9), List.of(0L, 0L, 1L)));
    put("a", Map.of(), Cue.timed(TimeRange.from(Duration.ZERO), "成本"));
    assertThat(search(MomentQuery.of("成本").withStrip(3)).overview().strips())
        .containsExactly(new Strip("a", Duration.ZERO, List.of(1L, 0L, 0L)));
  }

  @Test
  void stripsAreThoseOfTheMomentsInTheirOrder() throws IOException {
    put("a", Map.of(), at(0, "成本很多的字很多的字很多的字很多的字"));
    put("b", Map.of(), at(0, "成本"));
    put("c", Map.of(), at(0, "成本很多的字"));
    MomentQuery query = MomentQuery.of("成本").withLimit(2).withStrip(1);
    assertThat(search(query).overview().strips())
        .extracting(Strip::transcriptId)
        .containsExactly("b", "c");
    assertThat(search(query.withStrip(0)).overview().strips()).isEmpty();
  }

  @Test
  void stripHasFiveHundredPartsAtMost() {
    MomentQuery query = MomentQuery.of("成本");
    assertThat(query.withStrip(500).extras().strip()).isEqualTo(500);
    assertThatIllegalArgumentException().isThrownBy(() -> query.withStrip(501));
    assertThatIllegalArgumentException().isThrownBy(() -> query.withStrip(-1));
  }

  @Test
  void eachTranscriptHasItsBestMomentsAndItsTotal() throws IOException {
    put("a", Map.of(), at(0, "成本"), at(20, "成本很多的字"), at(40, "成本很多很多的字"), at(60, "云"));
    put("b", Map.of(), at(0, "成本很多很多很多很多的字"));
    SearchResult result = search(MomentQuery.of("成本").withGroups(2));
    assertThat(result.overview().groups())
        .extracting(Group::transcriptId, Group::total, group -> group.moments().size())
        .containsExactly(tuple("a", 3L, 2), tuple("b", 1L, 1));
    assertThat(result.moments())
        .extracting(moment -> moment.snippet().text())
        .containsExactly("成本", "成本很多的字", "成本很多很多很多很多的字");
    assertThat(result.total().count()).isEqualTo(4);
    assertThat(search(MomentQuery.of("成本").withGroups(2).withLimit(1)).overview().groups())
        .hasSize(1);
    assertThat(search(MomentQuery.of("成本")).overview().groups()).isEmpty();
  }

  @Test
  void transcriptFoundByAWeakerRuleFollows() throws IOException {
    put("a", Map.of(), at(0, "成本 会议"), at(20, "云"));
    put("c", Map.of(), at(0, "芯片"), at(20, "芯片"));
    put("b", Map.of(), at(0, "成本 会议 芯片 和很多很多的字"), at(20, "成本 会议"));
    MomentQuery query = MomentQuery.of("成本 会议 芯片").withGroups(3);
    assertThat(search(query).overview().groups())
        .extracting(Group::transcriptId, Group::total, group -> group.moments().size())
        .containsExactly(tuple("b", 1L, 2), tuple("a", 0L, 1));
    assertThat(search(query.withLimit(1)).moments()).hasSize(1);
  }

  @Test
  void groupsHaveAsManyMomentsAsAResultMayHave() {
    MomentQuery query = MomentQuery.of("成本").withLimit(5_000);
    assertThat(query.withGroups(2).extras().groups()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query.withGroups(3))
        .withMessage("moments of all groups must be from 0 to 10000, but were 3 * 5000");
    assertThatIllegalArgumentException().isThrownBy(() -> query.withGroups(-1));
  }

  private List<FacetCount> facet(String name) throws IOException {
    SearchResult result = search(MomentQuery.of("成本").withFacets(List.of(name)));
    return result.overview().facets().values().iterator().next();
  }

  private SearchResult search(MomentQuery query) throws IOException {
    return index.search(query.withUntimed(true));
  }

  private void put(String id, Map<String, List<String>> metadata, Cue... cues) throws IOException {
    index.put(new Transcript(id, "", metadata, List.of(), List.of(cues)));
  }

  private static Cue at(int second, String text) {
    Duration start = Duration.ofSeconds(second);
    return Cue.timed(TimeRange.of(start, start.plusSeconds(1)), text)
        .withSpeaker(Optional.of("s" + second));
  }

  private static Cue said(String speaker, String text) {
    return Cue.untimed(text).withSpeaker(Optional.of(speaker));
  }
}
