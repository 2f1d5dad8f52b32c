// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shike.search.Group;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** A moment that several transcripts have is shown once, and names its other places. */
class DistinctMomentsTest {
  private static final String SPEECH = "我们把数据库迁移到新的芯片上以后每个月的账单成本降低了两成左右效果很好";

  /** As another recogniser hears it. */
  private static final String HEARD = "我们把数据库迁移到新芯片上以后每个月账单成本降低了两成左右，效果很好";

  private static final String OTHER = "下一个案例是一家游戏公司他们用弹性伸缩应付周末的高峰成本只增加了一点点而已";

  private final TranscriptIndex index = Indexes.empty();

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void summaryAndSpeechOfARecordingAreOneMomentWhereTheyOverlap() throws IOException {
    put("talk", Map.of("recording", List.of("talk")), cue(60, 70, "成本 成本"), cue(600, 610, "成本"));
    put("talk.md", Map.of("recording", List.of("talk")), cue(55, 90, "这里讲到成本的构成"));
    SearchResult result = index.search("成本");
    assertThat(shown(result)).containsExactly("talk 1:00 = talk.md 0:55", "talk 10:00");
    assertThat(result.total().count()).isEqualTo(2);
    assertThat(result.moments().getFirst().source().recording()).contains("talk");
  }

  @Test
  void overlapInDifferentRecordingsIsNotEnough() throws IOException {
    put("talk", Map.of(), cue(60, 70, "成本 成本"));
    put("talk.md", Map.of("recording", List.of("talk")), cue(55, 90, "这里讲到成本的构成"));
    assertThat(shown(index.search("成本"))).containsExactly("talk 1:00", "talk.md 0:55");
  }

  @Test
  void copyThatSaysNearlyTheSameAtTheSameTimeIsNamed() throws IOException {
    put("a", Map.of(), cue(60, 75, SPEECH), cue(3590, 3600, "完"));
    put("b", Map.of(), cue(58, 76, HEARD), cue(3580, 3595, "完"));
    put("other", Map.of(), cue(60, 75, OTHER), cue(3590, 3600, "完"));
    put("longer", Map.of(), cue(60, 75, SPEECH), cue(3900, 4000, "完"));
    put("later", Map.of(), cue(90, 105, SPEECH), cue(3590, 3600, "完"));
    SearchResult result = index.search("账单 成本");
    assertThat(shown(result))
        .contains("b 0:58 = a 1:00", "longer 1:00", "later 1:30")
        .noneMatch(line -> line.startsWith("a "));
    assertThat(shown(index.search("成本"))).contains("other 1:00");
  }

  @Test
  void shortTextsAndShortRecordingsAreTheSameByChance() throws IOException {
    put("a", Map.of(), cue(0, 4, "谢谢大家成本"), cue(3590, 3600, "完"));
    put("b", Map.of(), cue(0, 4, "谢谢大家成本"), cue(3590, 3600, "完"));
    put("c", Map.of(), cue(10, 20, SPEECH));
    put("d", Map.of(), cue(10, 20, SPEECH));
    assertThat(shown(index.search("成本")))
        .containsExactlyInAnyOrder("a 0:00", "b 0:00", "c 0:10", "d 0:10");
  }

  @Test
  void eachPassageByItselfIsNotJoined() throws IOException {
    put("talk", Map.of("recording", List.of("talk")), cue(60, 70, "成本"));
    put("talk.md", Map.of("recording", List.of("talk")), cue(60, 70, "成本"));
    MomentQuery query = MomentQuery.of("成本");
    assertThat(index.search(query).moments()).hasSize(1);
    assertThat(index.search(query.withMerging(false)).moments()).hasSize(2);
    assertThat(index.search(query.withEveryCopy(true)).moments()).hasSize(2);
  }

  @Test
  void copiesTakeNoRoomOnAPage() throws IOException {
    for (int copy = 0; copy < 40; copy++) {
      put("copy" + copy, Map.of("recording", List.of("talk")), cue(60, 70, "成本 成本"));
    }
    for (int other = 0; other < 5; other++) {
      put("other" + other, Map.of(), cue(60, 70, "这里也讲到成本的构成" + other));
    }
    SearchResult first = index.search(MomentQuery.of("成本").withLimit(4));
    assertThat(first.moments()).hasSize(4);
    assertThat(first.moments().getFirst().also()).hasSize(39);
    SearchResult second =
        index.search(MomentQuery.of("成本").withLimit(4).withCursor(first.cursor().orElseThrow()));
    assertThat(second.moments()).hasSize(2);
    assertThat(second.total().count()).isEqualTo(6);
    assertThat(second.cursor()).isEmpty();
  }

  @Test
  void copyIsNamedHoweverManyMomentsAreBetween() throws IOException {
    for (int talk = 0; talk < 150; talk++) {
      put("talk" + talk, Map.of("recording", List.of("talk" + talk)), cue(60, 70, "成本 成本"));
    }
    for (int talk = 0; talk < 150; talk++) {
      put(
          "talk" + talk + ".md",
          Map.of("recording", List.of("talk" + talk)),
          cue(60, 70, "这里讲到成本的构成"));
    }
    SearchResult result = index.search(MomentQuery.of("成本").withLimit(200));
    assertThat(result.moments())
        .hasSize(150)
        .allSatisfy(
            moment ->
                assertThat(moment.also())
                    .singleElement()
                    .extracting(place -> place.source().transcriptId())
                    .isEqualTo(moment.transcriptId() + ".md"));
    assertThat(result.total().count()).isEqualTo(150);
  }

  @Test
  void placeBelowAPageIsNamedAndNoMomentOfTheNextOne() throws IOException {
    put("talk", Map.of("recording", List.of("talk")), cue(60, 70, "成本 成本"));
    put("other", Map.of(), cue(60, 70, "这里讲到成本的构成"));
    put("talk.md", Map.of("recording", List.of("talk")), cue(60, 70, "这里的最后才讲到成本这个词的用法"));
    MomentQuery query = MomentQuery.of("成本").withLimit(1);
    SearchResult first = index.search(query);
    SearchResult second = index.search(query.withCursor(first.cursor().orElseThrow()));
    assertThat(shown(first)).containsExactly("talk 1:00 = talk.md 1:00");
    assertThat(shown(second)).containsExactly("other 1:00");
    assertThat(second.cursor()).isEmpty();
    assertThat(first.total().count()).isEqualTo(2);
    assertThat(second.total()).isEqualTo(first.total());
  }

  @Test
  void copyBelowAPageIsNamed() throws IOException {
    put("a", Map.of(), cue(60, 75, SPEECH + "成本"), cue(3590, 3600, "完"));
    put("b", Map.of(), cue(61, 76, HEARD + "，" + OTHER), cue(3580, 3595, "完"));
    put("c", Map.of(), cue(61, 76, OTHER), cue(3580, 3595, "完"));
    SearchResult result = index.search(MomentQuery.of("成本").withLimit(1));
    assertThat(shown(result)).containsExactly("a 1:00 = b 1:01");
    assertThat(result.cursor()).isPresent();
  }

  @Test
  void copyIsNamedHoweverManyMomentsMatch() throws IOException {
    for (int other = 0; other < 1_100; other++) {
      put("other" + other, Map.of(), cue(60, 75, "这里也讲到账单和成本的构成"));
    }
    String often = SPEECH + "账单成本".repeat(8);
    put("a", Map.of(), cue(0, 5, "开始"), cue(60, 75, often), cue(3590, 3600, "完"));
    put("b", Map.of(), cue(1, 6, "开始"), cue(61, 76, HEARD + OTHER), cue(3580, 3595, "完"));
    put("longer", Map.of(), cue(61, 76, HEARD + OTHER), cue(3690, 3700, "完"));
    put("later", Map.of(), cue(80, 96, HEARD + OTHER), cue(3580, 3595, "完"));
    SearchResult result = index.search(MomentQuery.of("账单 成本").withLimit(1));
    assertThat(shown(result)).containsExactly("a 1:00 = b 1:01");
    assertThat(result.total().isExact()).isFalse();
  }

  @Test
  void copyBelowTheNextPageIsNotLookedForInMoreThan300EquallyLongRecordings() throws IOException {
    MomentQuery query = MomentQuery.of("账单 成本").withLimit(1);
    put("a", Map.of(), cue(60, 75, SPEECH + "账单成本".repeat(8)), cue(3590, 3600, "完"));
    put("b", Map.of(), cue(61, 76, HEARD + OTHER), cue(3580, 3595, "完"));
    for (int other = 0; other < 298; other++) {
      put("other" + other, Map.of(), cue(90, 105, "这里也讲到账单和成本的构成"), cue(3590, 3600, "完"));
    }
    assertThat(shown(index.search(query))).containsExactly("a 1:00 = b 1:01");
    put("more", Map.of(), cue(90, 105, "这里也讲到账单和成本的构成"), cue(3590, 3600, "完"));
    assertThat(shown(index.search(query))).containsExactly("a 1:00");
  }

  @Test
  void placeIsNamedWhereACopyMadeRoomForMoreThanThePageHas() throws IOException {
    for (String copy : List.of("1", "2", "3")) {
      put("talk" + copy, Map.of("recording", List.of("talk")), cue(60, 70, "成本 成本 成本"));
    }
    put("next", Map.of("recording", List.of("next")), cue(60, 70, "成本 和 成本"));
    put("next.md", Map.of("recording", List.of("next")), cue(60, 70, "这里讲到成本的构成"));
    put("last", Map.of(), cue(60, 70, "这里的最后才讲到成本这个词的用法"));
    assertThat(shown(index.search(MomentQuery.of("成本").withLimit(2))))
        .containsExactly("talk1 1:00 = talk2 1:00 = talk3 1:00", "next 1:00 = next.md 1:00");
  }

  @Test
  void nothingIsLeftForAnotherPageWhereAllIsNamed() throws IOException {
    put("talk", Map.of("recording", List.of("talk")), cue(60, 70, "成本 数据"));
    put("talk.md", Map.of("recording", List.of("talk")), cue(60, 70, "这里才讲到成本和数据的构成"));
    SearchResult result = index.search(MomentQuery.of("成本 数据").withLimit(1));
    assertThat(shown(result)).containsExactly("talk 1:00 = talk.md 1:00");
    assertThat(result.cursor()).isEmpty();
  }

  @Test
  void otherTranscriptIsNamedHoweverManyMomentsMatch() throws IOException {
    for (int other = 0; other < 1_100; other++) {
      put("other" + other, Map.of(), cue(60, 70, "这里也讲到成本的构成"));
    }
    put("talk", Map.of("recording", List.of("talk")), cue(60, 70, "成本 成本"));
    put("talk.md", Map.of("recording", List.of("talk")), cue(60, 70, "这里的最后才讲到成本这个词的用法"));
    MomentQuery query = MomentQuery.of("成本").withLimit(1);
    assertThat(shown(index.search(query))).containsExactly("talk 1:00 = talk.md 1:00");
  }

  @Test
  void placesAreNamedInMoreRecordingsThanAQueryOfLuceneMayHaveClauses() throws IOException {
    int talks = 1_100;
    for (int talk = 0; talk < talks; talk++) {
      put("talk" + talk, Map.of("recording", List.of("talk" + talk)), cue(60, 70, "成本 成本"));
    }
    put("talk7.md", Map.of("recording", List.of("talk7")), cue(60, 70, "这里的最后才讲到成本这个词的用法"));
    SearchResult result = index.search(MomentQuery.of("成本").withLimit(talks));
    assertThat(result.moments()).hasSize(talks);
    assertThat(shown(result)).contains("talk7 1:00 = talk7.md 1:00");
  }

  @Test
  void groupsAreOfRecordings() throws IOException {
    put("talk", Map.of("recording", List.of("talk")), cue(60, 70, "成本"), cue(600, 610, "网络"));
    put("talk.md", Map.of("recording", List.of("talk")), cue(300, 310, "这里讲到成本的构成"));
    put("alone", Map.of(), cue(300, 310, "这里的最后才讲到成本这个词"));
    SearchResult result = index.search(MomentQuery.of("成本").withGroups(2).withLimit(2));
    List<Group> groups = result.overview().groups();
    assertThat(groups).extracting(Group::transcriptId).containsExactly("talk", "alone");
    assertThat(groups).extracting(Group::total).containsExactly(2L, 1L);
    assertThat(groups.getFirst().moments())
        .extracting(Moment::transcriptId)
        .containsExactly("talk", "talk.md");
  }

  @Test
  void nameOfARecordingMayBeAnyText() throws IOException {
    put("a", Map.of("recording", List.of("长".repeat(20_000))), cue(0, 1, "成本"));
    put("b", Map.of("recording", List.of("")), cue(0, 1, "成本"));
    assertThat(index.search("成本").moments())
        .hasSize(2)
        .allMatch(moment -> moment.source().recording().isEmpty());
  }

  private void put(String id, Map<String, List<String>> metadata, Cue... cues) throws IOException {
    index.put(new Transcript(id, "", metadata, List.of(), List.of(cues)));
  }

  private static Cue cue(int from, int to, String text) {
    return Cue.timed(TimeRange.of(Duration.ofSeconds(from), Duration.ofSeconds(to)), text);
  }

  private static List<String> shown(SearchResult result) {
    List<String> shown = new ArrayList<>();
    for (Moment moment : result.moments()) {
      StringBuilder line = new StringBuilder(moment.transcriptId() + " " + moment.timestamp());
      moment
          .also()
          .forEach(
              place ->
                  line.append(" = ")
                      .append(place.source().transcriptId())
                      .append(' ')
                      .append(place.time()));
      shown.add(line.toString());
    }
    return shown;
  }
}
