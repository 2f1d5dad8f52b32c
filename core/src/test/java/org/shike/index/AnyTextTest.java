// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.analysis.Analysis;
import org.shike.analysis.Synonyms;
import org.shike.search.MomentQuery;
import org.shike.search.QueryForm;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Transcript;

/** Any text is a query, and never makes a search throw. */
class AnyTextTest {
  private static final int STRESS = Integer.getInteger("stress", 1);
  private static final int SEEDS = 3_000 * STRESS;

  /** Queries of many words; fewer unless under stress. */
  private static final int LONG_QUERIES = STRESS == 1 ? 100 : SEEDS / 10;

  private static final String LETTERS =
      "成本云EC2 ,.:;\"'()[]{}*?~^-+!&|\\/<>=@#%$ \t\n\u0000😀\uD800é１Ａ一";

  private static final List<QueryForm> FORMS =
      List.of(QueryForm.AUTOMATIC, QueryForm.KEYWORDS, QueryForm.SENTENCE);

  private static TranscriptIndex index;

  @BeforeAll
  static void open() throws IOException {
    index = Indexes.empty();
    index.put(Transcript.of("id", "标题", List.of(Cue.untimed("云成本降低14%,EC2 😀"))));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void randomTextNeverThrows() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      String query = text(seed);
      SearchResult result = index.search(query);
      assertThat(result.query().text()).as("seed %d", seed).isEqualTo(query);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!!!", "\"", "，。", "*:*"})
  void textWithoutALetterFindsNothingAndSaysWhy(String query) throws IOException {
    SearchResult result = index.search(query);
    assertThat(result.moments()).isEmpty();
    assertThat(result.notes())
        .last()
        .hasToString("nothing to search for: the query holds no letter and no digit");
  }

  @Test
  void symbolsBesideWordsAreIgnoredAndAloneAreFound() throws IOException {
    assertThat(index.search("→ 成本 ★ \u0000").moments()).hasSize(1);
    assertThat(index.search("😀").moments()).hasSize(1);
    assertThat(index.search("😅").moments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"成", "本降", "a ", "1 ", "abc", "成a", "😀", "的 了 ", "国务院总理"})
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void endlessTextIsCutAndSaysSo(String unit) throws IOException {
    SearchResult result = index.search(unit.repeat(400_000 / unit.length()));
    assertThat(result.notes())
        .extracting(Message::toString)
        .containsExactly("the query is too long; only its first words were searched");
  }

  @Test
  void manyWordsOfAllKindsInAnyFormNeverThrow() throws IOException {
    String[] units = {
      "Graviton4 ",
      "EC2.Large-x ",
      "成本",
      "集群",
      "C7a",
      "14% ",
      "page",
      "截",
      "2.71亿",
      "AutoScaler",
      "如何",
      "的",
      "0-RTT",
      "x86_64 ",
      "é",
      "，",
      " ",
      "\n",
      "zidong ",
      "大语言模型 ",
      "tail latency ",
      "负载均衡",
      "two-factor authentication ",
      "机器学习 ",
      "GPU ",
      "成本 ",
      "\"",
      "-",
      "(",
      "？",
      "*",
      "~",
      " OR ",
      " NEAR/5s ",
      "\"~10s ",
      " speaker:",
      " date:2025 ",
      " 1:00..",
      ") ",
      " -"
    };
    for (long seed = 0; seed < LONG_QUERIES; seed++) {
      Random random = new Random(seed);
      StringBuilder query = new StringBuilder();
      for (int unit = random.nextInt(200); unit >= 0; unit--) {
        query
            .append(units[random.nextInt(units.length)])
            .append((char) (0x4E00 + random.nextInt(9)));
        query.append(random.nextInt(3) == 0 ? random.nextInt(10_000) : "");
      }
      QueryForm form = FORMS.get(random.nextInt(FORMS.size()));
      MomentQuery asked = MomentQuery.of(query.toString()).withForm(form);
      assertThat(index.search(asked).query()).as("seed %d", seed).isEqualTo(asked);
    }
  }

  @Test
  void manySymbolsAndNamesAreCutAndSaySo() throws IOException {
    StringBuilder symbols = new StringBuilder();
    for (int codePoint = 0x1F300; codePoint < 0x1F300 + 700; codePoint++) {
      symbols.appendCodePoint(codePoint);
    }
    assertThat(index.search(symbols.toString()).notes()).hasSize(1);
    StringBuilder names = new StringBuilder();
    for (int name = 0; name < 500; name++) {
      names.append("Aba").append(name).append("Cd2Ef3 成 14% ");
    }
    assertThat(index.search(names.toString()).notes()).hasSize(1);
  }

  @Test
  void oneEndlessWordIsFoundByItsStart() throws IOException {
    try (TranscriptIndex numbers = Indexes.empty()) {
      String number = "一二三四五六七八".repeat(25);
      numbers.put(Transcript.of("id", "", List.of(Cue.untimed(number))));
      SearchResult result = numbers.search(number);
      assertThat(result.moments()).hasSize(1);
      assertThat(result.notes())
          .extracting(Message::toString)
          .containsExactly("the query is too long; only its first words were searched");
    }
  }

  @Test
  void manyLongSynonymsNeverThrow() throws IOException {
    StringBuilder rules = new StringBuilder();
    for (int rule = 0; rule < 60; rule++) {
      rules.append("成本, ").append("name ".repeat(rule)).append("n").append(rule).append('\n');
      rules
          .append("字")
          .append((char) ('一' + rule))
          .append(", 云")
          .append("计算".repeat(rule + 1))
          .append('\n');
    }
    Analysis analysis =
        Analysis.standard().withSynonyms(Synonyms.read(new StringReader(rules.toString())));
    try (TranscriptIndex synonyms = Indexes.empty(IndexSettings.of(analysis))) {
      synonyms.put(Transcript.of("id", "标题", List.of(Cue.untimed("云成本降低14%"))));
      String words = "成本 ".repeat(40) + "云降低Aba1Cd2Ef3 ".repeat(15);
      assertThat(synonyms.search("成本").moments()).hasSize(1);
      assertThat(synonyms.search(words).query().text()).isEqualTo(words);
      assertThat(synonyms.search("字一".repeat(45)).moments()).isEmpty();
    }
  }

  private static String text(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(40); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
