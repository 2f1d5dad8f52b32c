// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  /** A slash is between the words of the lexicon, a blank between tokens. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          云成本卫士                | 用云成本卫士降低      | 用 云成本卫士 降低
          雲成本衛士                | 用云成本卫士          | 用 云成本卫士
          网络带                    | 网络带宽              | 网络带 宽
          云成本/成本降低           | 云成本降低            | 云 成本降低
          云成本\t3/成本降低        | 云成本降低            | 云成本 降低
          re:Invent                 | 在re:Invent上         | 在 re:invent 上
          Agent Core                | AGENT  CORE成本       | agentcore 成本
          core                      | agent-core core       | agent-core core
          art                       | start art             | start art
          一年级                    | 一年级学生            | 1年级 学生
          三百                      | 三百六十              | 300 六 十
          C++标准                   | 用C++标准库           | 用 c++标准 库
          百万                      | 三百万用户            | 三 百万 用户
          亿元                      | 投资3亿元             | 投资 3 亿元
          GB                        | 5 GB数据              | 5 gb 数据
          云成本                    | 云\\n成本             | 云成本
          Graviton4                 | 用Graviton4的         | 用 graviton4 的
          """)
  void wordsOfTheLexiconStayWhole(String words, String text, String tokens) throws IOException {
    Lexicon lexicon = lexicon(words.translateEscapes().replace('/', '\n'));
    assertThat(terms(lexicon, text.translateEscapes())).isEqualTo(tokens);
  }

  @Test
  void commentsAndEmptyLinesAreNoWords() throws IOException {
    Lexicon lexicon = lexicon("# 云成本\n\n # 成本\n网络带\n");
    assertThat(terms(lexicon, "云成本网络带宽")).isEqualTo("云 成本 网络带 宽");
  }

  @Test
  void badLineIsNamed() {
    assertBad(
        "成本\n网络\tx", "line 2 of the lexicon: a weight is a number above 0, but there is \"x\"");
    assertBad("成本\t0", "line 1 of the lexicon: a weight is a number above 0, but there is \"0\"");
    assertBad("成本\t1f", "line 1 of the lexicon: a weight is a number above 0, but there is \"1f\"");
    assertBad(
        "成 # x",
        "line 1 of the lexicon: a comment needs a line of its own, but there is \"成 # x\"");
    assertBad(
        "成\uD83D",
        "line 1 of the lexicon: a word must not contain half a surrogate pair, but there is \"成\uD83D\"");
    assertBad(
        "成本\tNaN", "line 1 of the lexicon: a weight is a number above 0, but there is \"NaN\"");
    assertBad(
        "# x\n，。", "line 2 of the lexicon: a word needs a letter or a digit, but there is \"，。\"");
    assertBad(
        "成本\t1\t2",
        "line 1 of the lexicon: expected a word, a tab and its weight, but there is \"成本\t1\t2\"");
    assertBad(
        "成".repeat(256),
        "line 1 of the lexicon: a word has at most 255 characters, but there is \""
            + "成".repeat(256)
            + "\"");
  }

  @Test
  void withoutWordsNothingChanges() throws IOException {
    Lexicon elsewhere = lexicon("不在任何文本里的词");
    for (long seed = 0; seed < 200; seed++) {
      String text = RandomText.of(new Random(seed));
      assertThat(Channel.WORD.tokens(text, elsewhere))
          .as("seed %d", seed)
          .isEqualTo(Channel.WORD.tokens(text));
    }
  }

  private static void assertBad(String lines, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> lexicon(lines)).withMessage(message);
  }

  private static Lexicon lexicon(String lines) throws IOException {
    return Lexicon.read(new StringReader(lines));
  }

  private static String terms(Lexicon lexicon, String text) {
    List<AnalyzedToken> tokens = Channel.WORD.tokens(text, lexicon);
    return tokens.stream()
        .filter(AnalyzedToken::isWord)
        .map(AnalyzedToken::term)
        .collect(Collectors.joining(" "));
  }
}
