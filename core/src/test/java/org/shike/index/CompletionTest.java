// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.TranscriptParser;
import org.shike.query.Filter;
import org.shike.search.Completion;
import org.shike.search.CompletionQuery;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

class CompletionTest {
  private static final int SEEDS = 150 * Integer.getInteger("stress", 1);
  private static final int FIRST_ROUND = 30;

  private static final List<Cue> TALK =
      List.of(
          cue(0, "许薇", "迁移到Graviton 4后,云成本降低22%"),
          cue(1, "许薇", "Graviton 4使网络带宽翻倍"),
          cue(2, "李雷", "Graviton 3的云成本降低不多"),
          cue(3, "李雷", "自动驾驶公司使用P6e实例"),
          cue(4, "李雷", "竞价实例也能降低成本"),
          cue(5, "Ann Lee", "网络和存储的价格"));

  private static final String OTHER =
      """
      ---
      title: 数据库复盘
      event: QCon 2024
      ---
      ## 网络故障 (00:00 - 05:00)
      - 00:10 网关重启，Grafana没有告警
      - 01:00 成果不多
      """;

  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = Indexes.empty();
    Map<String, List<String>> event = Map.of("event", List.of("AWS", "re:Invent 2025"));
    index.put(new Transcript("talk", "云上的 Nitro 架构", event, List.of(), TALK));
    index.put(transcript("other.md", OTHER));
  }

  private static Cue cue(int minute, String speaker, String text) {
    Duration start = Duration.ofMinutes(minute);
    return Cue.timed(TimeRange.of(start, start.plusSeconds(8)), text)
        .withSpeaker(Optional.of(speaker));
  }

  private static Transcript transcript(String id, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TranscriptParser.standard().read(id, new ByteArrayInputStream(bytes)).transcript();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Gra|Graviton; Graviton 4; Grafana",
        "gravi|Graviton; Graviton 4",
        "Graviton |Graviton 4",
        "许|speaker:许薇",
        "speaker:|speaker:李雷; speaker:许薇; speaker:\"Ann Lee\"",
        "speaker:l|speaker:\"Ann Lee\"",
        "speaker:\"Ann L|speaker:\"Ann Lee\"",
        "section:网|section:网络故障",
        "title:nit|title:\"云上的 Nitro 架构\"",
        "event:re|event:\"re:Invent 2025\"",
        "event:\"re:Invent 20|event:\"re:Invent 2025\"",
        "网络带|网络带宽",
        "云成|云成本; 云成本降低",
        "云成本|云成本降低",
        "\"云成|\"云成本\"; \"云成本降低\"",
        "带宽 Gra|带宽 Graviton",
        "speaker:李雷 Gra|speaker:李雷 Graviton",
        "-云成本 Gra|-云成本 Grafana; -云成本 Graviton",
        "zidong|自动",
        "网絡|section:网络故障",
        "存在|``",
        "P6|P6e",
        "ＤＩＹ OR Gra|ＤＩＹ OR Graviton; ＤＩＹ OR Graviton 4; ＤＩＹ OR Grafana",
        "２|22%",
        "-Gra|``",
        "-\"云成|``",
        "-(带宽 云成|``",
        "存储 OR 云成|存储 OR 云成本; 存储 OR 云成本降低",
        "带宽 NEAR/90s 云成|带宽 NEAR/90s 云成本; 带宽 NEAR/90s 云成本降低",
        "``|``",
      })
  void goesOnWithWhatIsSaidAndCalledSo(String typed, String completed) throws IOException {
    assertThat(index.complete(typed))
        .extracting(Completion::query)
        .containsSubsequence(completed.isEmpty() ? new String[0] : completed.split("; ", -1))
        .hasSize(completed.isEmpty() ? 0 : completed.split("; ", -1).length);
  }

  @Test
  void saysWhatItIsAndHowMuchItFinds() throws IOException {
    assertThat(index.complete("成")).contains(new Completion("成本", Optional.empty(), "成本", 3));
    assertThat(index.complete("故"))
        .containsExactly(new Completion("网络故障", Optional.of("section"), "section:网络故障", 2));
  }

  @Test
  void whatDiffersInCaseOnlyIsOfferedOnce() throws IOException {
    try (TranscriptIndex names = Indexes.empty()) {
      List<Cue> cues = List.of(cue(0, "许薇", "AWS Graviton便宜"), cue(1, "许薇", "AWS Graviton很快"));
      names.put(Transcript.of("id", "", cues));
      assertThat(names.complete("aws gra"))
          .extracting(Completion::query)
          .containsExactly("AWS Graviton");
    }
  }

  @Test
  @Timeout(10)
  void textThatSaysTheSameAgainAndAgainIsReadInTime() throws IOException {
    try (TranscriptIndex laughter = Indexes.empty()) {
      Cue cue = Cue.untimed("成本".repeat(480));
      laughter.put(Transcript.of("id", "", Collections.nCopies(100, cue)));
      for (int time = 0; time < 5; time++) {
        assertThat(laughter.complete("成")).isNotEmpty();
      }
    }
  }

  @Test
  void looksOnlyWhereItIsTold() throws IOException {
    CompletionQuery query = CompletionQuery.of("Gra");
    assertThat(index.complete(query.withFilter(new Filter.Transcript("other.md"))))
        .extracting(Completion::query)
        .containsExactly("Grafana");
    assertThat(index.complete(query.withFilter(new Filter.Field("speaker", "李雷"))))
        .extracting(Completion::query)
        .containsExactly("Graviton");
    assertThat(index.complete(query.withLimit(1))).hasSize(1);
  }

  @Test
  void rareValueIsFoundWhereItIs() throws IOException {
    try (TranscriptIndex many = Indexes.empty()) {
      for (char name = '一'; name < '一' + 30; name++) {
        String id = Integer.toHexString(name);
        Cue cue = Cue.untimed("成本很低").withSpeaker(Optional.of("张" + name));
        List<Cue> cues = Collections.nCopies(name == '一' ? 1 : 3, cue);
        many.put(new Transcript(id, "第" + name, Map.of("event", List.of(id)), List.of(), cues));
      }
      Filter only = new Filter.Transcript("4e00");
      for (String typed : List.of("speaker:", "speaker:张", "title:", "event:", "张", "第")) {
        CompletionQuery query = CompletionQuery.of(typed);
        assertThat(many.complete(query.withFilter(only))).as(typed).hasSize(1);
        assertThat(many.complete("transcript:4e00 " + typed)).as(typed).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void limitIsChecked(int limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompletionQuery.of("a").withLimit(limit))
        .withMessage("limit must be from 1 to 100, but was " + limit);
  }

  /** Whatever is typed, whole or cut anywhere. */
  @Test
  void eachFindsAsManyExactMomentsAsItSays() throws IOException {
    List<String> texts = new ArrayList<>(List.of(OTHER, "speaker:李雷 \"云成本\" -GPU (a OR b) "));
    TALK.forEach(cue -> texts.add(cue.text()));
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      StringBuilder typed = new StringBuilder();
      for (int left = random.nextInt(3); left >= 0; left--) {
        String text = texts.get(random.nextInt(texts.size()));
        int from = random.nextInt(text.length());
        typed.append(text, from, Math.min(text.length(), from + 1 + random.nextInt(12)));
        typed.append(random.nextBoolean() ? " " : "");
      }
      for (Completion completion : index.complete(typed.toString())) {
        MomentQuery query = MomentQuery.of(completion.query()).withMerging(false).withLimit(100);
        SearchResult found = index.search(query);
        assertThat(found.moments().stream().filter(CompletionTest::isExact).count())
            .as("seed %d: %s: %s", seed, typed, completion.query())
            .isPositive()
            .isEqualTo(completion.passages());
      }
    }
  }

  private static boolean isExact(Moment moment) {
    return moment.match() == Match.EXACT;
  }

  @Test
  void anyTextIsCompletedOrNot() throws IOException {
    String letters = "成本云EC2 ,.:;\"'()[]*?~-+&|\\/ \t\n\u0000😀\uD800é１Ａ一";
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      StringBuilder typed = new StringBuilder();
      for (int left = random.nextInt(FIRST_ROUND); left >= 0; left--) {
        typed.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(index.complete(typed.toString()))
          .as("seed %d", seed)
          .allSatisfy(completion -> assertThat(completion.passages()).isPositive());
    }
    assertThat(index.complete("成".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"speaker:", "title:\"", "event:", "", "\""})
  void valueMayHaveMoreCharactersThanAQueryHasClauses(String start) throws IOException {
    StringBuilder typed = new StringBuilder(start);
    for (char letter = '一'; typed.length() < 5_000; letter++) {
      typed.append(letter);
    }
    assertThat(index.complete(typed.toString())).isEmpty();
  }

  @Test
  void moreLikeAMomentIsWithoutItself() throws IOException {
    Moment first = index.search("Graviton 带宽").moments().getFirst();
    List<Moment> more = index.search(index.like(first)).moments();
    assertThat(more)
        .filteredOn(moment -> !moment.evidence().isWeak())
        .extracting(Moment::timestamp)
        .containsExactly("5:00", "2:00", "0:00");
    assertThat(index.search(index.like("talk", Duration.ofMinutes(1))).moments()).isEqualTo(more);
  }

  @Test
  void momentIsLikeWhatSharesAWordOfOneOfItsPassages() throws IOException {
    try (TranscriptIndex speech = Indexes.empty()) {
      List<Cue> cues = new ArrayList<>();
      for (int second = 0; second < 60; second += 6) {
        TimeRange time = TimeRange.of(Duration.ofSeconds(second), Duration.ofSeconds(second + 6));
        cues.add(Cue.timed(time, second == 54 ? "网关和磁悬浮列车" : "我们讲讲网关"));
      }
      speech.put(Transcript.of("long", "", cues));
      speech.put(Transcript.of("other", "", List.of(Cue.untimed("磁悬浮很快"))));
      Moment first = speech.search("网关").moments().getFirst();
      assertThat(first.end()).contains(Duration.ofSeconds(60));
      assertThat(speech.search(speech.like(first)).moments())
          .extracting(Moment::transcriptId)
          .containsExactly("other");
    }
  }

  @Test
  void moreLikeUntimedTextIsWithoutItsCopies() throws IOException {
    try (TranscriptIndex plain = Indexes.empty()) {
      for (String id : List.of("a.md", "b.md")) {
        plain.put(transcript(id, "云成本和网络带宽\n\n网络带宽很贵\n"));
      }
      Moment first = plain.search("云成本").moments().getFirst();
      assertThat(plain.search(plain.like(first)).moments())
          .extracting(moment -> moment.snippet().text())
          .containsExactly("网络带宽很贵", "网络带宽很贵");
    }
  }

  @Test
  void whatWasReplacedIsLikeNothing() throws IOException {
    try (TranscriptIndex changed = Indexes.empty()) {
      for (int at = 0; at < 20; at++) {
        changed.put(Transcript.of("id" + at, "", List.of(cue(1, "许薇", "网络带宽"))));
      }
      Moment found = changed.search(MomentQuery.of("带宽").withLimit(1)).moments().getFirst();
      changed.put(Transcript.of(found.transcriptId(), "", List.of(cue(1, "许薇", "数据库"))));
      assertThat(changed.like(found).text()).startsWith("数据库 ");
      changed.remove(found.transcriptId());
      assertThatIllegalArgumentException().isThrownBy(() -> changed.like(found));
    }
  }

  @Test
  void placeWithoutAPassageIsABadCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.like("talk", Duration.ofMinutes(70)))
        .withMessage(
            "no passage of the transcript with the id \"talk\" at 1:10:00; run a search to"
                + " see valid ids and times");
  }
}
