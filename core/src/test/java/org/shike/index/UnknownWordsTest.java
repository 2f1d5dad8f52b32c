// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
import org.shike.transcript.Message;
import org.shike.transcript.Transcript;

/** What is found where nothing in the index holds a word, and what rows of words mean. */
class UnknownWordsTest {
  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index =
        UntimedCues.indexOf(
            "实例的价格下降了",
            "Kubernetes集群要升级",
            "代码行数有三百万",
            "QQ音乐的缓存",
            "成本由平台分摊",
            "GPU的成本很高",
            "CREATE TABLE IF NOT EXISTS users",
            "IF这个函数",
            "营业时间是10:00-20:00");
    Cue speech = Cue.untimed("限流要分级").withSpeaker(Optional.of("许薇"));
    index.put(Transcript.of("speech", "", List.of(speech, speech.withSpeaker(Optional.of("李雷")))));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "实例 xyzzy           | 实例的价格下降了   | xyzzy  | \"xyzzy\"",
        "大型机 COBOL 代码行数 | 代码行数有三百万  | 大型机, COBOL | \"大型机\", \"COBOL\"",
        "缓存 魍魉            | QQ音乐的缓存       | 魍魉   | \"魍魉\"",
        "xyzzy 价格 下降      | 实例的价格下降了   | xyzzy  | \"xyzzy\"",
        "限流 C99z            | 限流要分级         | C99z   | \"C99z\"",
        "集群 99.97%          | Kubernetes集群要升级 | 99.97% | \"99.97%\"",
      })
  void unknownWordsAreNamedAndTheOthersFound(
      String query, String text, String missing, String named) throws IOException {
    SearchResult result = index.search(query);
    Moment first = result.moments().getFirst();
    assertThat(first.snippet().text()).isEqualTo(text);
    assertThat(String.join(", ", first.missing())).isEqualTo(missing);
    assertThat(first.match()).isEqualTo(Match.RELAXED);
    assertThat(first.evidence().isWeak()).isTrue();
    assertThat(result.notes())
        .extracting(Message::toString)
        .containsExactly("no passage contains " + named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyzzy", "魍魉 xyzzy", "的 xyzzy", "dQw4w9WgXcQ", "了 的 C99z"})
  void whereNoWordSaysAnythingKnownNothingIsFoundWithoutANote(String query) throws IOException {
    SearchResult result = index.search(query);
    assertThat(result.moments()).isEmpty();
    assertThat(result.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Kuberntes 集群,  Kubernetes集群要升级, Kubernetes 集群",
    "kubernets,       Kubernetes集群要升级, Kubernetes",
    "Kubernetis 升级, Kubernetes集群要升级, Kubernetes 升级",
    "集群 Kubernetse, Kubernetes集群要升级, 集群 Kubernetes",
    "EXISST users,    CREATE TABLE IF NOT EXISTS users, EXISTS users",
    "creat tabel,     CREATE TABLE IF NOT EXISTS users, CREATE TABLE",
  })
  void correctedWordIsSpelledAsInTheTexts(String query, String text, String suggestion)
      throws IOException {
    SearchResult result = index.search(query);
    assertThat(result.moments().getFirst().snippet().text()).isEqualTo(text);
    assertThat(result.moments().getFirst().match()).isEqualTo(Match.GUESSED);
    assertThat(result.suggestions()).containsExactly(suggestion);
  }

  @ParameterizedTest
  @CsvSource({
    "qq yinyue,         QQ音乐的缓存",
    "chengben GPU,      GPU的成本很高",
    "chéngběn pingtai,  成本由平台分摊",
    "QQ 银月,           QQ音乐的缓存",
    "GPU 承本,          GPU的成本很高",
  })
  void soundsStandForUnknownWordsOnly(String query, String text) throws IOException {
    List<Moment> moments = index.search(query).moments();
    assertThat(moments.getFirst().snippet().text()).isEqualTo(text);
    assertThat(moments.getFirst().match()).isEqualTo(Match.GUESSED);
    assertThat(moments.getFirst().missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "成本 NOT GPU,    成本由平台分摊",
    "成本 AND GPU,    GPU的成本很高",
    "成本 OR,         GPU的成本很高 / 成本由平台分摊",
    "OR 成本,         GPU的成本很高 / 成本由平台分摊",
    "成本 AND NOT GPU, 成本由平台分摊",
    "成本 NOT,        GPU的成本很高 / 成本由平台分摊",
    "IF NOT EXISTS,   CREATE TABLE IF NOT EXISTS users / IF这个函数",
    "NOT EXISTS,      CREATE TABLE IF NOT EXISTS users",
    "table AND users, CREATE TABLE IF NOT EXISTS users",
    "10:00-20:00,     营业时间是10:00-20:00",
  })
  void operatorsAreReadAsWordsWhereTextsHoldTheRow(String query, String texts) throws IOException {
    assertThat(
            index.search(query).moments().stream()
                .filter(moment -> moment.match() == Match.EXACT)
                .map(moment -> moment.snippet().text())
                .collect(Collectors.joining(" / ")))
        .isEqualTo(texts);
  }

  @Test
  void aNoteSaysWhatWasTakenForAnotherWordOfTheSameSound() throws IOException {
    assertThat(index.search("GPU 承本").notes())
        .extracting(Message::toString)
        .containsExactly("no passage contains \"承本\"; looked for what sounds so, such as 成本");
    assertThat(index.search("GPU chengben").notes())
        .extracting(Message::toString)
        .containsExactly("no passage contains \"chengben\"; looked for what sounds so, such as 成本");
    assertThat(index.search("承本 xyzzy").notes())
        .extracting(Message::toString)
        .containsExactly(
            "no passage contains \"xyzzy\"",
            "no passage contains \"承本\"; looked for what sounds so, such as 成本");
  }

  @ParameterizedTest
  @CsvSource({
    "Kuberntes xyzzy, Kubernetes集群要升级",
    "chengben xyzzy,  GPU的成本很高",
    "承本 xyzzy,      GPU的成本很高",
    "xyzzy Kuberntes 集群, Kubernetes集群要升级",
  })
  void guessesStandBesideUnknownWords(String query, String text) throws IOException {
    Moment first = index.search(query).moments().getFirst();
    assertThat(first.snippet().text()).isEqualTo(text);
    assertThat(first.match()).isEqualTo(Match.GUESSED);
    assertThat(first.missing()).containsExactly("xyzzy");
    assertThat(first.evidence().isWeak()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "成本 -(GPU OR Intel)",
    "成本 -GPU NOT Intel",
    "成本 NOT (GPU OR Intel)",
    "-GPU AND 成本",
    "成本 -GPU OR 平台",
    "成本 NOT GPU NOT Intel",
    "成本 -GPU 0:00-9:00:00 OR 平台",
  })
  void whatIsLeftOutIsNeverFound(String query) throws IOException {
    MomentQuery both = MomentQuery.of(query).withUntimed(true);
    for (SearchResult result :
        List.of(index.search(both), index.search(both.withOrder(MomentOrder.TIME)))) {
      assertThat(result.moments()).isNotEmpty().noneMatch(m -> m.snippet().text().contains("GPU"));
    }
  }

  @Test
  void rowsCountInTotalsAndAreMarkedInAnyOrder() throws IOException {
    SearchResult one = index.search(MomentQuery.of("IF NOT EXISTS").withLimit(1));
    assertThat(one.total().isExact()).isFalse();
    SearchResult sorted = index.search(MomentQuery.of("IF NOT EXISTS").withOrder(MomentOrder.TIME));
    assertThat(sorted.total().count()).isEqualTo(2);
    assertThat(sorted.moments())
        .anySatisfy(
            moment -> assertThat(UntimedCues.marks(moment)).first().isEqualTo("IF NOT EXISTS"));
  }

  @Test
  void onlyWhatIsNotSaidAnywhereIsLeftOutWithANote() throws IOException {
    assertThat(index.search("成本 NOT GPU").notes())
        .extracting(Message::toString)
        .containsExactly("NOT at 4 leaves out GPU");
    assertThat(index.search("NOT GPU").notes())
        .extracting(Message::toString)
        .containsExactly(
            "NOT at 1 leaves out GPU",
            "nothing to search for: the query says only what to leave out");
  }

  @ParameterizedTest
  @CsvSource({
    "みかん,     みなさんかなり, false",
    "みかん,     冬のみかん,     true",
    "さくら,     さくの春くら,   false",
    "さくら,     さくら咲く,     true",
    "15:15,      15个人15,       false",
    "15:15,      下午15:15开始,  true",
    "3:1,        3个1,           false",
    "3:1,        比例是3：1,     true",
    "16:9,       1609,           false",
    "9:30 开会,  9点30开会,      false",
    "10:20:30,   10:20:30开始,   true",
  })
  void partsOfOneWordAreFoundInARow(String query, String text, boolean isFound) throws IOException {
    try (TranscriptIndex one = UntimedCues.indexOf(text)) {
      assertThat(one.search(query).moments().stream().anyMatch(m -> m.match() == Match.EXACT))
          .isEqualTo(isFound);
    }
  }

  @Test
  void whatASpeakerSaysIsFoundByTheName() throws IOException {
    assertThat(index.search("许薇").moments()).hasSize(1);
    assertThat(index.search(MomentQuery.of("许薇 限流")).moments().getFirst().speaker()).contains("许薇");
    assertThat(index.search("限流 -许薇").moments())
        .extracting(moment -> moment.speaker().orElse(""))
        .containsExactly("李雷");
  }
}
