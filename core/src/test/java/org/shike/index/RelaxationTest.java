// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.analysis.Analysis;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Transcript;

/** What is found where no moment, or too few, hold every word. */
class RelaxationTest {
  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = Indexes.empty();
    index.put(
        transcript(
            "cost",
            "甲：Graviton让成本降低了14%",
            "乙：网络带宽翻倍",
            "甲：大家都很关心成本",
            "乙：迁移用了六周",
            "甲：成本还会再降",
            "乙：集群半夜突然只读",
            "甲：成本账单要看明细",
            "乙：备份和恢复演练",
            "甲：明细表下周发"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Graviton 成本,        Graviton让成本降低了14%, -",
        "Graviton 账单的明细,  成本账单要看明细,        Graviton",
        "成本 量子隧穿,        成本还会再降,            量子隧穿",
        "迁移 六周 演练,       迁移用了六周,            演练",
        "备份 恢复 量子,       备份和恢复演练,          量子",
        "集群 只读 报警,       集群半夜突然只读,        报警",
        "的 量子,              -,                       -",
        "成本的降低,           Graviton让成本降低了14%, -",
      })
  void momentThatKeepsHalfOfTheWeightIsFoundAndSaysWhatItLacks(
      String query, String text, String missing) throws IOException {
    List<Moment> found = index.search(MomentQuery.of(query).withForm(QueryForm.KEYWORDS)).moments();
    assertThat(found.stream().map(moment -> moment.snippet().text()).limit(1).toList())
        .isEqualTo(Optional.ofNullable(text).stream().toList());
    assertThat(found.stream().flatMap(moment -> moment.missing().stream()).limit(1).toList())
        .isEqualTo(Optional.ofNullable(missing).stream().toList());
  }

  @Test
  void completeMomentsComeFirstAndScoreMore() throws IOException {
    List<Moment> found = index.search("成本 明细").moments();
    assertThat(found.getFirst().missing()).isEmpty();
    assertThat(found).hasSizeGreaterThan(1);
    assertThat(found.stream().skip(1)).noneMatch(moment -> moment.missing().isEmpty());
    assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  @Test
  void relaxedMomentsOnlyFillUpToTheLimit() throws IOException {
    assertThat(index.search(MomentQuery.of("成本 明细").withLimit(1)).total().count()).isOne();
  }

  @Test
  void nameOfTheSpeakerCountsAsSaid() throws IOException {
    try (TranscriptIndex speakers = Indexes.empty()) {
      speakers.put(transcript("talk", "许薇：限流要分级", "沈一凡：限流和熔断", "许薇：我叫许薇", "沈一凡：缓存预热"));
      assertThat(texts(speakers, "许薇 限流")).first().isEqualTo("限流要分级");
      assertThat(texts(speakers, "许薇")).containsExactly("我叫许薇", "限流要分级");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "集群为什么会在半夜突然只读？, 集群半夜突然只读",
    "成本降低了多少,               Graviton让成本降低了14%",
    "我们花了几周才迁移完成的,     迁移用了六周",
    "how much did Graviton cut our bill?, Graviton让成本降低了14%",
  })
  void sentenceFindsWhatSharesMostWithIt(String query, String text) throws IOException {
    assertThat(texts(index, query)).first().isEqualTo(text);
    assertThat(index.search(query).moments())
        .filteredOn(moment -> !moment.evidence().isWeak())
        .allMatch(moment -> moment.missing().isEmpty());
  }

  @Test
  void whatSharesOnlyCharactersWithASentenceIsLastAndWeak() throws IOException {
    List<Moment> moments = index.search("我们花了几周才迁移完成的").moments();
    assertThat(moments).hasSizeGreaterThan(1);
    assertThat(moments.getFirst().evidence().isWeak()).isFalse();
    assertThat(moments.getLast().evidence().isWeak()).isTrue();
    assertThat(moments.getLast().match()).isEqualTo(Match.RELAXED);
    assertThat(moments.getLast().missing()).contains("迁移完成");
  }

  @Test
  void whatIsInsideASkippedWordIsNotScoredButItsPairWithTheNextWordIs() {
    try (Channels channels = new Channels(Analysis.standard())) {
      List<Term> literals =
          AnalysedQuery.of("为什么成本比成本高", QueryForm.SENTENCE, channels).literals().stream()
              .map(LiteralTokens::term)
              .toList();
      assertThat(literals)
          .contains(new Term(Fields.TEXT_LITERAL, "么成"))
          .doesNotContain(new Term(Fields.TEXT_LITERAL, "什么"))
          .doesNotContain(new Term(Fields.TEXT_CHARACTER, "么"));
      assertThat(literals).filteredOn(new Term(Fields.TEXT_LITERAL, "成本")::equals).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "成本,                          KEYWORDS",
    "Graviton 成本,                 KEYWORDS",
    "如何降低成本,                  SENTENCE",
    "成本降低了吗,                  SENTENCE",
    "哪个客户把成本降低了14%？,     SENTENCE",
    "成本?,                         SENTENCE",
    "说说 Graviton 的 成本,         KEYWORDS",
    "大页让数据库的查询变得更快,    SENTENCE",
    "How I Met Your Mother,         SENTENCE",
    "how tos,                       KEYWORDS",
    "a b c d e f g h i j k l,       KEYWORDS",
    "a b c d e f g h i j k l m,     SENTENCE",
    "is it slow,                    KEYWORDS",
    "Who's Next,                    KEYWORDS",
  })
  void sentencesAreToldFromKeywords(String text, QueryForm form) throws IOException {
    try (Channels channels = new Channels(Analysis.standard())) {
      assertThat(AnalysedQuery.of(text, QueryForm.AUTOMATIC, channels).isSentence())
          .isEqualTo(form == QueryForm.SENTENCE);
      assertThat(AnalysedQuery.of(text, form, channels).isSentence())
          .isEqualTo(form == QueryForm.SENTENCE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "云的费用 很高,         云的费用很高",
    "云的费用 有多高,       云的费用很高",
    "能不能用GPU,           训练可以用GPU",
    "会不会丢数据,         掉电会丢数据",
    "训练要多长时间,       训练时间是三周",
    "WHO 的建议是什么？,   WHO建议每天走路",
    "哪吒,                 哪吒票房创纪录",
    "谁是 李在明,          今天李在明发言",
  })
  void wordsThatBindOrAskAreToldFromNames(String query, String text) throws IOException {
    try (TranscriptIndex talk = Indexes.empty()) {
      talk.put(
          transcript(
              "talk",
              "甲：云的费用很高",
              "甲：训练可以用GPU",
              "甲：掉电会丢数据",
              "甲：要多吃饭",
              "甲：训练时间是三周",
              "甲：专家建议喝水",
              "甲：WHO建议每天走路",
              "甲：哪吒票房创纪录",
              "甲：木吒也来了",
              "甲：今天李在明发言"));
      assertThat(texts(talk, query)).first().isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"李在明", "于和伟", "只读"})
  void piecesOfANameStandSideBySide(String name) throws IOException {
    try (TranscriptIndex apart = Indexes.empty()) {
      apart.put(transcript("apart", "甲：李先生说明天在", "甲：于是和她的伟大", "甲：只能读"));
      assertThat(texts(apart, name)).isEmpty();
      apart.put(transcript("whole", "甲：这是" + name));
      assertThat(texts(apart, name)).containsExactly("这是" + name);
    }
  }

  @Test
  void nameOfASpeakerHoweverLongFindsWhatSheSays() throws IOException {
    try (TranscriptIndex talk = Indexes.empty()) {
      talk.put(transcript("talk", "Anna Maria Lopez de Santos：hello there"));
      MomentQuery name = MomentQuery.of("Anna Maria Lopez de Santos");
      assertThat(talk.search(name.withForm(QueryForm.KEYWORDS)).moments()).hasSize(1);
      assertThat(texts(talk, "Anna Maria Lopez de Santos hello")).hasSize(1);
    }
  }

  @Test
  void speakerOfHalfTheRecordingWeighsLittle() throws IOException {
    List<String> cues = new ArrayList<>();
    for (int at = 0; at < 100; at++) {
      cues.add("许薇：第" + at + "件事");
      cues.add("沈一凡：第" + at + "个问题");
    }
    cues.add("沈一凡：限流要分级");
    try (TranscriptIndex talk = Indexes.empty()) {
      talk.put(transcript("talk", cues.toArray(String[]::new)));
      assertThat(texts(talk, "许薇 限流")).containsExactly("限流要分级");
    }
  }

  @Test
  void partsThatAreTooManyAreNotedAsLeftOut() throws IOException {
    String names =
        IntStream.range(0, 30).mapToObj(i -> "Nam" + i + "Xy").collect(Collectors.joining(" "));
    assertThat(index.search(MomentQuery.of(names).withForm(QueryForm.KEYWORDS)).notes())
        .extracting(Message::toString)
        .containsExactly("the query is too long; only its first words were searched");
  }

  static List<String> questionWords() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/org/shike/index/question-words.txt"))
        .stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("questionWords")
  void eachQuestionWordMakesASentence(String word) throws IOException {
    try (Channels channels = new Channels(Analysis.standard())) {
      for (String text : List.of("成本" + word, word + "降低", "成本 " + word + " GPU")) {
        assertThat(AnalysedQuery.of(text, QueryForm.AUTOMATIC, channels).isSentence())
            .as(text)
            .isTrue();
      }
    }
  }

  private static List<String> texts(TranscriptIndex index, String query) throws IOException {
    return index.search(query).moments().stream().map(found -> found.snippet().text()).toList();
  }

  /** Each text is a name, a colon and what is said. */
  private static Transcript transcript(String id, String... texts) {
    List<Cue> cues =
        Arrays.stream(texts)
            .map(text -> text.split("："))
            .map(text -> Cue.untimed(text[1]).withSpeaker(Optional.of(text[0])))
            .toList();
    return Transcript.of(id, "", cues);
  }
}
