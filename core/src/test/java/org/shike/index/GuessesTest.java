// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** What is found where nothing holds the words: what may have been meant. */
class GuessesTest {
  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index =
        UntimedCues.indexOf(
            "Graviton4的成本更低",
            "CloudFront缓存命中率",
            "英文叫green room休息室",
            "cluster auto scaler太慢",
            "自动驾驶需要算力",
            "银行行业的系统",
            "实例C8a比C7i快",
            "绿色能源");
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Gravtion,          Graviton,   Graviton",
    "Gravtion 成本,     成本,       Graviton 成本",
    "Gravtion chengben, 成本,       Graviton chengben",
    "Cloudfornt,        CloudFront, CloudFront",
    "ClodFrontt,        CloudFront, CloudFront",
    "Gravition4,        Graviton4,  Graviton4",
    "greenroom,         room,       green room",
    "ClusterAutoscaler, scaler,     cluster auto scaler",
  })
  void unknownWordIsTakenForTheNearestThatIsKnown(String query, String marked, String suggestion)
      throws IOException {
    SearchResult result = index.search(query);
    assertThat(marks(result)).contains(marked);
    assertThat(result.suggestions()).containsExactly(suggestion);
  }

  @ParameterizedTest
  @CsvSource({
    "zidong jiashi, 自动驾驶",
    "zidongjiashi,  自动驾驶",
    "zdjs,          自动驾驶",
    "hangye,        行业",
    "yinhang,       银行",
    "lvse,          绿色",
    "LUSE,          绿色",
    "lǜsè néngyuán, 绿色能源",
    "chéngběn,      成本",
    "Graviton4 chengben, 成本",
    "更低 chengben, 成本更低",
    "zdjs suanli,   自动驾驶",
    "zdjs suanli,   算力",
    "zidong 驾驶,   自动驾驶",
    "cloudfront huancun, CloudFront缓存",
    "room xiuxishi, room休息室",
    "承本,          成本",
    "自动架势,      自动驾驶",
    "Graviton4 承本, 成本",
    "缓存 明中率,   缓存命中率",
    "隐行 系统,     银行",
  })
  void soundsFindTheirCharacters(String query, String marked) throws IOException {
    SearchResult result = index.search(query);
    assertThat(marks(result)).contains(marked);
    assertThat(result.suggestions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C8b", "C9a", "Gravitan5", "grovitxxn", "krone", "zdj", "zhuang"})
  void whatIsTooFarIsNotGuessed(String query) throws IOException {
    SearchResult result = index.search(query);
    assertThat(result.moments()).allMatch(found -> !found.missing().isEmpty());
    assertThat(result.suggestions()).isEmpty();
  }

  @Test
  void wordsOfRemovedTranscriptsAreNotSuggested() throws IOException {
    try (TranscriptIndex changed = Indexes.empty()) {
      changed.put(Transcript.of("removed", "", List.of(Cue.untimed("Graviton很快"))));
      changed.put(Transcript.of("kept", "", List.of(Cue.untimed("Gravxton是游戏机"))));
      changed.search("游戏机");
      changed.remove("removed");
      assertThat(changed.search("Gravitan").suggestions()).doesNotContain("Graviton");
      assertThat(changed.search("Gravixton").suggestions()).containsExactly("Gravxton");
    }
  }

  @Test
  void speakersAreNotTakenForTypos() throws IOException {
    try (TranscriptIndex talk = Indexes.empty()) {
      Cue alice = Cue.untimed("缓存要预热").withSpeaker(Optional.of("Alice"));
      talk.put(Transcript.of("talk", "", List.of(alice, Cue.untimed("we are alive now"))));
      assertThat(talk.search("Alice 限流").suggestions()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "clxstxr, ''",
    "clustey, cluster",
    "whaat cost price storage, what cost price storage"
  })
  void nearerThenMoreFrequentWordsAreMeantInTheFormThatWasTyped(String query, String suggestion)
      throws IOException {
    try (TranscriptIndex clusters =
        UntimedCues.indexOf(
            "the cluster number 1",
            "the cluster number 2",
            "one Clustex-5",
            "what it is",
            "the price is high")) {
      SearchResult result = clusters.search(query);
      assertThat(String.join("", result.suggestions())).isEqualTo(suggestion);
      assertThat(result.moments())
          .allMatch(found -> query.indexOf(' ') < 0 || !found.missing().isEmpty());
    }
  }

  @Test
  void nothingIsGuessedWhereSomethingExactIsFound() throws IOException {
    SearchResult result = index.search("缓存");
    assertThat(result.moments()).hasSize(1);
    assertThat(result.suggestions()).isEmpty();
  }

  private static List<String> marks(SearchResult result) {
    return result.moments().stream().flatMap(found -> UntimedCues.marks(found).stream()).toList();
  }
}
