// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.query.Expression;
import org.shike.query.Expression.AllOf;
import org.shike.query.Expression.AnyOf;
import org.shike.query.Expression.Only;
import org.shike.query.Expression.Phrase;
import org.shike.query.Expression.Prefix;
import org.shike.query.Expression.Similar;
import org.shike.query.Expression.Without;
import org.shike.query.Expression.Words;
import org.shike.query.Filter;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Message;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** What each part of an expression finds; moments are named by their minute. */
class ExpressionTest {
  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = Indexes.empty();
    index.put(
        new Transcript(
            "cloud/ec2.md",
            "EC2 核心平台",
            Map.of(
                "Date", List.of("2025-12-03"),
                "Event", List.of("re:Invent 2025"),
                "language", List.of("zh-Hans")),
            List.of(
                new Section("客户案例", 1, Optional.empty()),
                new Section("Nitro 架构", 1, Optional.empty())),
            List.of(
                cue(1, "Graviton4 降低云成本 14%", 0).withSpeaker(Optional.of("许薇")),
                cue(2, "Graviton 的价格,不算贵", 0).withSpeaker(Optional.of("李雷")),
                cue(3, "GPU 的成本很高", 1).withSpeaker(Optional.of("许薇")),
                cue(4, "网络带宽与自动驾驶", 1))));
    index.put(
        new Transcript(
            "law.md",
            "合同法",
            Map.of("date", List.of("2024-02-29T08:00")),
            List.of(),
            List.of(
                Cue.timed(range(11), "the wording of a contract")
                    .withTexts(
                        List.of(new CueText(Optional.of("en-GB"), "the wording of a contract")),
                        List.of()),
                cue(12, "合同的成本"))));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void phraseIsTheSameCharactersInARow() throws IOException {
    assertThat(found(new Phrase("云成本"))).containsExactly(1);
    assertThat(found(new Phrase("价格 不算"))).containsExactly(2);
    assertThat(found(new Phrase("成本云"))).isEmpty();
    assertThat(found(new Phrase("本很"))).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({"Graviton 4", "graviton4", "ＧＲＡＶＩＴＯＮ－４", "graviton4 降低"})
  void blanksDoNotCountInAPhrase(String phrase) throws IOException {
    assertThat(found(new Phrase(phrase))).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({"2.5倍, 2.5倍", "10-20, 10-20", "1 000, 1000"})
  void phraseWithANumberIsThatNumber(String phrase, String text) throws IOException {
    try (TranscriptIndex numbers = Indexes.empty()) {
      List<Cue> cues = new ArrayList<>();
      List.of("2.5倍", "25倍", "10-20", "1020", "1000")
          .forEach(number -> cues.add(Cue.untimed(number)));
      numbers.put(Transcript.of("id", "", cues));
      assertThat(numbers.search(MomentQuery.of(new Phrase(phrase))).moments())
          .extracting(moment -> moment.snippet().text())
          .containsExactly(text);
    }
  }

  @Test
  void anyNumberOfLongWordsMayBeNear() throws IOException {
    String word = "自动驾驶汽车网络带宽限流数据库搭建架构介绍核心平台技术会议总结客户案例分享";
    String any =
        IntStream.range(0, 40).mapToObj(at -> word + at).collect(Collectors.joining(" OR "));
    assertThat(found(new Expression.Typed("(" + any + ") NEAR/60s 成本"))).isEmpty();
  }

  @Test
  void phraseHasNoFormsAndNoParts() throws IOException {
    assertThat(found(new Phrase("contracts"))).isEmpty();
    assertThat(found(new Phrase("Graviton"))).containsExactly(2);
  }

  @Test
  void phraseIsOneRange() throws IOException {
    Moment moment = search(new Phrase("降低 云成本")).moments().getFirst();
    assertThat(moment.snippet().highlights())
        .extracting(mark -> moment.snippet().text().substring(mark.from(), mark.to()))
        .containsExactly("降低云成本");
  }

  @Test
  void wordIsLeftOut() throws IOException {
    assertThat(found(new Words("成本"), new Without(new Words("GPU")))).containsExactly(1, 12);
    assertThat(found(new Words("成本"), new Without(new Phrase("云 成本")))).containsExactly(3, 12);
  }

  @Test
  void whatIsLeftOutAloneFindsNothingAndSaysWhy() throws IOException {
    SearchResult result = search(new Without(new Words("成本")));
    assertThat(result.moments()).isEmpty();
    assertThat(result.notes())
        .extracting(Message::toString)
        .containsExactly("nothing to search for: the query says only what to leave out");
  }

  @Test
  void anyOfSeveralIsEnough() throws IOException {
    assertThat(found(new AnyOf(List.of(new Words("带宽"), new Words("价格"))))).containsExactly(2, 4);
    assertThat(found(new Words("成本"), new AnyOf(List.of(new Words("GPU"), new Words("合同")))))
        .containsExactly(3, 12);
  }

  @Test
  void wordsBesideOtherPartsMayBeMissing() throws IOException {
    SearchResult result =
        search(new AllOf(List.of(new Words("Graviton 带宽"), new Without(new Words("14%")))));
    assertThat(result.moments()).extracting(ExpressionTest::minute).containsExactly(2, 4);
    assertThat(result.moments().getFirst().missing()).containsExactly("带宽");
  }

  @Test
  void prefixIsTheBeginningOfAWord() throws IOException {
    assertThat(found(new Prefix("grav"))).containsExactly(1, 2);
    assertThat(found(new Prefix("自动驾"))).containsExactly(4);
    assertThat(found(new Prefix("of a con"))).containsExactly(11);
    assertThat(found(new Prefix("raviton"))).isEmpty();
    assertThat(found(new Prefix("of a zzz"))).isEmpty();
  }

  @Test
  void similarWordHasAnotherLetterButNoOtherDigit() throws IOException {
    assertThat(found(new Similar("contrakt"))).containsExactly(11);
    assertThat(found(new Similar("Gravitom"))).containsExactly(1, 2);
    assertThat(found(new Similar("C7a"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "title, ec2, 1 2 3 4",
    "title, 核心, 1 2 3 4",
    "title, 心平, 1 2 3 4",
    "TITLE, 合同, 11 12",
    "section, 案例, 1 2",
    "section, nitro, 3 4",
    "speaker, 许薇, 1 3",
    "speaker, 薇, 1 3",
    "speaker, 韩梅梅, ''",
    "transcript, law.md, 11 12",
    "transcript, cloud, 1 2 3 4",
    "event, re:Invent, 1 2 3 4",
    "event, invent 2024, ''",
    "nosuch, 成本, ''",
    "lang, zh, 1 2 3 4",
    "lang, ZH-hans, 1 2 3 4",
    "lang, en, 11",
    "lang, z, ''",
  })
  void fieldIsAFilter(String field, String text, String minutes) throws IOException {
    assertThat(minutes(new Only(new Filter.Field(field, text)))).isEqualTo(minutes);
  }

  @Test
  void transcriptIsAFilterByItsWholeId() throws IOException {
    assertThat(found(new Only(new Filter.Transcript("law.md")))).containsExactly(11, 12);
    assertThat(found(new Only(new Filter.Transcript("law")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "60, 61, 1",
    "119.5, 120, 1",
    "120, 120.5, 2",
    "0, 60, ''",
    "100, 200, 1 2 3",
    "719, , 11 12",
    "720, , 12",
    "900, , ''"
  })
  void stretchOfTimeIsHalfOpen(double from, Double to, String minutes) throws IOException {
    TimeRange stretch =
        new TimeRange(seconds(from), Optional.ofNullable(to).map(ExpressionTest::seconds));
    assertThat(minutes(new Only(new Filter.During(stretch)))).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-03, 2025-12-03, 1 2 3 4",
    "2024-02-29, 2025-12-02, 11 12",
    ", 2024-03-01, 11 12",
    "2024-03-01, , 1 2 3 4",
    "2025-12-04, , ''"
  })
  void dayIsAFilter(LocalDate first, LocalDate last, String minutes) throws IOException {
    Filter days = new Filter.Dated(Optional.ofNullable(first), Optional.ofNullable(last));
    assertThat(minutes(new Only(days))).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "成本 -GPU, 1 12",
    "'成本 －“云 成本”', 3 12",
    "带宽 OR 价格, 2 4",
    "成本 （GPU OR 合同）, 3 12",
    "grav*, 1 2",
    "contrakt~, 11",
    "title:EC2 成本, 1 3",
    "ＳＰＥＡＫＥＲ：许薇, 1 3",
    "event:re:Invent 带宽, 4",
    "nosuch:成本, ''",
    "成本 1:00..2:00, 1",
    "成本 date:2025-12, 1 3",
    "成本 lang:en OR lang:zh, 1 3",
    "Graviton NEAR/59s 价格, 2",
    "Graviton NEAR/60s 价格, 1 2",
    "“14% 价格”~60s, 1 2",
    "“14% 价格”~59s, ''",
    "(自动驾驶汽车 OR 无人机) NEAR/60s 网络, ''",
    "(自动驾驶 OR 无人机) NEAR/60s 网络, 4",
    "。 -成本, ''",
  })
  void languageSaysTheSame(String text, String minutes) throws IOException {
    assertThat(minutes(new Expression.Typed(text))).isEqualTo(minutes);
  }

  @Test
  void whatIsNotUnderstoodIsSearchedAsTextAndNoted() throws IOException {
    SearchResult result = index.search("云成本 \"降低");
    assertThat(result.moments()).extracting(ExpressionTest::minute).first().isEqualTo(1);
    assertThat(result.notes()).extracting(Message::toString).containsExactly("unclosed quote at 5");
  }

  @Test
  void filterAddsNothingToTheScore() throws IOException {
    MomentQuery query = MomentQuery.of(new Words("GPU 成本"));
    MomentQuery filtered = query.withFilter(new Filter.Field("title", "EC2"));
    assertThat(index.search(filtered).moments().getFirst())
        .isEqualTo(index.search(query).moments().getFirst());
  }

  @Test
  void guessesStayInsideOfTheFilters() throws IOException {
    SearchResult result =
        search(
            new AllOf(List.of(new Words("Gravtion"), new Only(new Filter.Field("speaker", "李雷")))));
    assertThat(result.moments()).extracting(ExpressionTest::minute).containsExactly(2);
    assertThat(result.suggestions()).containsExactly("Graviton speaker:李雷");
  }

  private static List<Integer> found(Expression... parts) throws IOException {
    return search(new AllOf(List.of(parts))).moments().stream()
        .filter(moment -> moment.missing().isEmpty())
        .map(ExpressionTest::minute)
        .sorted()
        .toList();
  }

  private static String minutes(Expression expression) throws IOException {
    return found(expression).stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static SearchResult search(Expression expression) throws IOException {
    return index.search(MomentQuery.of(expression));
  }

  private static int minute(Moment moment) {
    return (int) moment.start().orElseThrow().toMinutes();
  }

  private static Cue cue(int minute, String text, int section) {
    return cue(minute, text).withSection(OptionalInt.of(section));
  }

  private static Cue cue(int minute, String text) {
    return Cue.timed(range(minute), text);
  }

  private static TimeRange range(int minute) {
    return TimeRange.of(Duration.ofMinutes(minute), Duration.ofMinutes(minute + 1));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis((long) (seconds * 1_000));
  }
}
