// SPDX-License-Identifier: Apache-2.0
package org.shike.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTokenizerTest {
  /** A position is {@code term/form(part part)}; a gap is a dot. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | ''
          '，。!?'          | ''
          用EC2成本         | 用 ec2(ec 2) 成本
          EC2, AWS          | ec2(ec 2) . aws
          ＥＣ２实例        | ec2(ec 2) 实例
          雲端運算成本降低  | 云端 运算 成本 降低
          每天𠮷            | 每天 𠮷
          我们 机 制        | 我们 机制
          """)
  void wordsAreThoseOfTheDictionary(String text, String positions) {
    assertThat(index(text)).isEqualTo(positions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SageMaker        | sagemaker(sage maker)
          C8iFlex          | c8iflex(c8 8i 8iflex iflex flex)
          C8iN             | c8in(c8 8i 8in in n)
          C8i、P6e         | c8i(c8 8i) . p6e(p6 6e)
          P6e-GB300        | p6e-gb300/p6egb300(p6 6e egb gb gb300 300)
          P6e GB300        | p6e(p6 6e) gb300(gb 300)
          Graviton4        | graviton4(graviton 4)
          graviton-4       | graviton-4/graviton4(graviton 4)
          HPC8a            | hpc8a(hpc hpc8 8a)
          M8azn            | m8azn(m8 8azn)
          GPT4o            | gpt4o(gpt gpt4 4o)
          GPT-4.5          | gpt-4.5/gpt4.5(gpt gpt4 4 4.5)
          64bit            | 64bit(64 bit)
          5G 3D            | 5g 3d
          CI/CD流程        | ci/cd/cicd(ci cd) 流程
          C++和C#          | c++ 和 c#
          C++20            | c++20(c++ 20)
          C/C++            | c/c++/cc++(c c++)
          Java/C#/Go       | java/c#/javac#(java c#) . go
          SageMaker2       | sagemaker2(sage sagemaker maker maker2 2)
          MySQL8.0         | mysql8.0(my mysql mysql8 sql sql8 8 8.0)
          OpenAI4          | openai4(open openai ai ai4 4)
          Log4Shell        | log4shell(log log4 4 4shell shell)
          Qwen-2.5-VL      | qwen-2.5-vl/qwen2.5vl(qwen qwen2 2 2.5 5vl vl)
          EC2，S3，Lambda   | ec2(ec 2) . s3 . lambda
          EC2,AWS          | ec2(ec 2) . aws
          AI+医疗          | ai+/ai 医疗
          XMLParser        | xmlparser(xml parser)
          IPv6             | ipv6(ipv 6)
          node_modules     | node_modules/nodemodules(node modules)
          v1.2.3           | v1.2.3(v1 1.2 2.3)
          example.com/a    | example.com/a/examplecoma(example examplecom com coma a)
          R&D              | r&d/rd(r d)
          GB200NVL72       | gb200nvl72(gb gb200 200 200nvl nvl nvl72 72)
          v2.0.1           | v2.0.1(v2 2.0 0.1)
          192.168.1.10     | 192.168.1.10(192 192.168 168.1 1.10)
          iPhone15Pro      | iphone15pro(i iphone iphone15 phone phone15 15 15pro pro)
          foo_bar_baz2     | foo_bar_baz2/foobarbaz2(foo foobar bar barbaz baz baz2 2)
          a-12-5           | a-12-5/a125(a a12 12 12-5 5)
          S3 A100          | s3 a100
          A W S            | a(aws) w s
          E C 2            | e(ec ec2) c 2
          A WS aB C        | a ws ab(a b) c
          """)
  void namesStayWholeWithTheirParts(String text, String positions) {
    assertThat(index(text)).isEqualTo(positions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.71亿            | 271000000(2.71)
          2.71 亿           | 271000000(2.71)
          271000000         | 271000000
          2亿7100万         | 271000000(2)
          160万             | 1600000(160)
          1600000           | 1600000
          '80,000'          | 80000
          80000             | 80000
          8万               | 80000(8)
          3万亿             | 3000000000000(3)
          14%               | 14%(14)
          14 %              | 14%(14)
          14％              | 14%(14)
          百分之14          | 14%(14)
          百分之十四        | 14%(14)
          一年              | 1年
          1年               | 1年(1)
          二〇二五年        | 2025年(2025)
          2025年            | 2025年(2025)
          5GHz              | 5ghz(5 ghz)
          5 GHz             | 5ghz(5 ghz)
          2.5倍             | 2.5倍(2.5)
          三十五倍          | 35倍(35)
          100万元           | 1000000元(1000000 100)
          60GB/s            | 60gb/s(60 gb/s)
          九个月            | 9个月
          9毫秒             | 9毫秒(9)
          9ms               | 9毫秒(9 毫秒)
          20-60%            | 20 . 60%(60)
          2006-2011年       | 2006 . 2011年(2011)
          9997/9996         | 9997 . 9996
          1.2.3             | 1.2.3(1 1.2 2.3)
          '1,2'             | 1 . 2
          '用EC2,100个'     | 用 ec2(ec 2) . 100个(100)
          0.50              | 0.50/0.5
          12月01日          | 12月(12) 1日(1)
          百分之十四点五    | 14.5%(14.5)
          三点五亿          | 350000000(3.5)
          三点一四          | 3.14
          5个 五个          | 5个(5) 5个
          二十一个          | 21个(21)
          十五台            | 15台(15)
          第三章            | 第3 章
          第23章            | 第23(23) 章
          第二十三章        | 第23 章
          5块钱             | 5元/5块(5)
          一百二十三        | 123
          壹佰贰拾叁        | 123
          二点七一亿        | 271000000(2.71)
          三分之一 ⅓        | 1/3 1/3
          1/3               | 1/3(1 3)
          24/7              | 24 . 7
          5 percent         | 5%(5 %)
          2025-12-05        | 2025年(2025) 12月(12) 5日(5)
          2025年12月5号     | 2025年(2025) 12月(12) 5日(5)
          100㎡             | 100平方米(100)
          5㎏ 5kg           | 5公斤(5) 5公斤(5 公斤)
          3.10              | 3.10/3.1
          4核心             | 4核(4)
          """)
  void numbersStayWholeWithTheirValue(String text, String positions) {
    assertThat(index(text)).isEqualTo(positions);
  }

  /** In a word that means something else, a numeral is not a number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一些          | 一些
          万一          | 万 一
          千万          | 千 万
          五六年        | 五 六 年
          十分重要      | 十分 重要
          八点二十      | 8点 20
          """)
  void numeralsInsideWordsAreNoNumbers(String text, String positions) {
    assertThat(index(text)).isEqualTo(positions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          instances       | instances/instance
          GPUs            | gpus/gpu
          queries         | queries/query
          movies          | movies/movie
          classes         | classes/class
          caches          | caches/cache
          AWS VMs         | aws vms/vm
          status          | status
          aliases viruses | aliases/aliase/alias viruses/viruse/virus
          alias bus APIs  | alias bus apis/api
          Kubernetes DNS  | kubernetes dns
          news            | news
          Amazon's cloud  | amazon cloud
          Amazon’s cloud  | amazon cloud
          don't           | don't/dont(don t)
          café            | café/cafe
          cafés           | cafés/cafes/café/cafe
          Straße          | straße/strasse
          """)
  void englishWordsHaveAddedForms(String text, String positions) {
    assertThat(index(text)).isEqualTo(positions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          佐々木 かゝみ いすゞ | 佐佐木 か か み い す ず
          ﾃﾞｰﾀ\u00AD分析    | データ 分析
          Привет МИР      | привет мир
          データ分析      | データ 分析
          한국 서울       | 한국 서울
          مرحبا           | مرحبا
          μs Ω            | μ s ω
          👨‍👩‍👧和😀     | 👨‍👩‍👧 和 😀
          👍🏽             | 👍🏽(👍)
          🇨🇳🇺🇸          | 🇨🇳 🇺🇸
          ❤️ ❤ ★          | ❤ ❤
          葛\uDB40\uDD00城 葛\uFE00城 | 葛 城 葛 城
          ⛹🏽‍♂️ 1️⃣ #️⃣    | ⛹🏽‍♂(⛹‍♂) 1⃣ #⃣
          a\u200Bb        | a b
          """)
  void otherScriptsAndEmojiAreWordsToo(String text, String positions) {
    assertThat(index(text.translateEscapes())).isEqualTo(positions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EC2            | ec2@0+2 ec@0 2@1
          成本 EC2       | 成本@0 ec2@1+2 ec@1 2@2
          C8iFlex        | c8iflex@0+4 c8i@0+3 c@0 8@1 i@2 flex@3
          Graviton 4     | graviton@0 graviton4@0+2 4@1
          graviton-4     | graviton-4@0+2 graviton4@0+2 graviton@0 4@1
          Graviton, 4    | graviton@0 4@2
          Agent Core 成本 | agent@0 agentcore@0+2 core@1 成本@2
          a b c d        | a@0 ab@0+2 abc@0+3 abcd@0+4 b@1 bc@1+2 bcd@1+3 c@2 cd@2+2 d@3
          P6e GB300      | p6e@0+3 p6egb300@0+5 p@0 6@1 e@2 gb300@3+2 gb@3 300@4
          14%            | 14%@0
          8万            | 8万@0 80000@0
          4 Graviton     | 4@0 graviton@1
          """)
  void queriesAreGraphs(String text, String tokens) {
    assertThat(query(text)).isEqualTo(tokens);
  }

  /** Only between Han characters: elsewhere, a line ends where a word does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          每次五\\n百毫克饭后吃 | 每次五百毫克饭后吃
          降低成\\n本，表\\n演  | 降低成本，表演
          e\u0301成\\n本        | e\u0301成本
          成本\\nEC2           | 成本 EC2
          Gravi\\nton          | Gravi ton
          """)
  void wordsGoOnAfterTheEndOfALine(String lines, String line) {
    assertThat(index(lines.translateEscapes())).isEqualTo(index(line.translateEscapes()));
  }

  @Test
  void wordOnTwoLinesKeepsItsPlace() {
    assertThat(Channel.WORD.tokens("每次五\n百毫克"))
        .filteredOn(token -> token.term().equals("500毫克"))
        .extracting(AnalyzedToken::from, AnalyzedToken::to)
        .containsExactly(tuple(2, 7));
  }

  private static String query(String text) {
    return Channel.WORD_QUERY.tokens(text).stream()
        .map(WordTokenizerTest::node)
        .collect(Collectors.joining(" "));
  }

  private static String node(AnalyzedToken token) {
    String length = token.positionLength() == 1 ? "" : "+" + token.positionLength();
    return token.term() + "@" + token.position() + length;
  }

  private static String index(String text) {
    StringBuilder line = new StringBuilder();
    int position = -1;
    boolean inParts = false;
    for (AnalyzedToken token : Channel.WORD.tokens(text)) {
      boolean isPart = token.type().equals(TokenTypes.PART);
      if (token.position() > position) {
        line.append(inParts ? ") " : " ");
        line.append(". ".repeat(token.position() - position - 1)).append(token.term());
      } else if (isPart) {
        line.append(inParts ? " " : "(").append(token.term());
      } else {
        line.append('/').append(token.term());
      }
      inParts = isPart;
      position = token.position();
    }
    return line.append(inParts ? ")" : "").toString().strip();
  }
}
