// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.query.QueryLanguage.Understood;
import org.shike.transcript.Message;

class QueryLanguageTest {
  private static final Set<String> FIELDS = Set.of("channel", "频道");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "云成本",
        "如何降低 成本?",
        "a, b + c! & d | e",
        "f(x)",
        "(f(x",
        "a) 成本 b) 价格",
        "亚马逊（AWS）云",
        "(云 成本)",
        "((云) 成本)",
        "--x",
        "- x",
        "a-b",
        "成本-Intel",
        "a -> b",
        "OR",
        "AND",
        "NOT",
        "a or b",
        "a not b",
        "a and b",
        "not a",
        "NOTa",
        "成本NOT",
        "a-NOT-b",
        "10:00-",
        "10:00 - 20:75",
        "10:00-20:00点",
        "3:1-2:1",
        "NEAR a",
        "a near/5s b",
        "*:*",
        "!!!",
        "a * b",
        "*a",
        "a**",
        "你好～",
        "14~",
        "~x",
        "15\" 屏幕",
        "15\"",
        "re:Invent",
        "介绍：成本",
        "https://example.org/a?b=c",
        "10:75..20:00",
        "..",
        "f()",
        "-()",
        "a \"\" b",
        "NEAR/x b"
      })
  void textWithoutAnOperatorIsOneText(String text) {
    assertThat(tree("\u3000 " + text + "\n\u00A0")).isEqualTo("[" + text + "]");
    assertThat(parse(text).notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \t\n\u3000\u00A0", "\"\"", "“ ”", "()", "（ 「」 ()）", "() \"\" ()", ")"})
  void nothingIsLeftOfBlanksAndEmptySigns(String text) {
    assertThat(parse(text))
        .isEqualTo(new Understood(Optional.empty(), Optional.empty(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "云 成本"             | phrase[云 成本]
          “云成本”              | phrase[云成本]
          ”a„ ‟b＂ «c»          | all(phrase[a] phrase[b] phrase[c])
          「a "b" 」『c」』     | all(phrase[a "b"] phrase[c」])
          关于"成本"的          | all([关于] phrase[成本] [的])
          "" 云 ""              | [云]
          15" 屏幕 "c"          | all([15" 屏幕] phrase[c])
          a "b" c d             | all([a] phrase[b] [c d])
          云 -GPU               | all([云] not([GPU]))
          -GPU                  | not([GPU])
          -"a b" c              | all(not(phrase[a b]) [c])
          -(a b)                | not([a b])
          -(a OR b)             | not(any([a] [b]))
          -(-a)                 | not(not([a]))
          -speaker:x            | not(speaker[x])
          -pre*                 | not(prefix[pre])
          －a −b                | all(not([a]) not([b]))
          （－a b）             | all(not([a]) [b])
          -f(x)                 | not([f(x)])
          -OR                   | not([OR])
          "a"-b                 | all(phrase[a] [b])
          云 成本 OR 价格 下降  | all([云] any([成本] [价格]) [下降])
          a OR b OR c           | any([a] [b] [c])
          a ＯＲ b              | any([a] [b])
          (a b)OR(c)            | any([a b] [c])
          (a OR b) OR c         | any(any([a] [b]) [c])
          (a -b) OR "c"         | any(all([a] not([b])) phrase[c])
          f(x) OR 亚马逊（AWS）云 | any([f(x)] [亚马逊（AWS）云])
          a OR (OR)             | any([a] [OR])
          a OR "" b             | any([a] [b])
          -a OR b               | any(not([a]) [b])
          云 AND 成本           | [云 成本]
          a ＡＮＤ b AND c d    | [a b c d]
          a AND "b" AND c       | all([a] phrase[b] [c])
          a AND b OR c          | all([a] any([b] [c]))
          (a AND b) OR c        | any([a b] [c])
          a AND -b              | all([a] not([b]))
          a (b -c) d            | all([a] all([b] not([c])) [d])
          a ("b") c             | all([a] phrase[b] [c])
          a) -b                 | all([a)] not([b]))
          Gravi*                | prefix[Gravi]
          x86_64.a-b&c+d/e#f'g＊ | prefix[x86_64.a-b&c+d/e#f'g]
          云计* 成本            | all(prefix[云计] [成本])
          Gravton~ é～          | all(similar[Gravton] similar[é])
          "a b"~10s             | near10S([a b])
          "a b"~1.5秒           | near1.5S([a b])
          "a"~20ms "b"~20毫秒   | all(near0.02S([a]) near0.02S([b]))
          "a"~2m "b"~2min       | all(near2M([a]) near2M([b]))
          "a"~2分 "b"~2分钟     | all(near2M([a]) near2M([b]))
          "a"~2h "b"~2小时      | all(near2H([a]) near2H([b]))
          "a"~25h               | near24H([a])
          "a"~99999999999999999999999999s | near24H([a])
          a NEAR/60s b          | near1M([a] [b])
          a NEAR/60s b NEAR/1m c | near1M([a] [b] [c])
          a NEAR/1s b NEAR/2s c | all(near1S([a] [b]) near2S([b] [c]))
          x a NEAR/1s "b c" y   | all([x] near1S([a] phrase[b c]) [y])
          a* NEAR/1s b~         | near1S(prefix[a] similar[b])
          (a OR b) NEAR/1s (c d) | near1S(any([a] [b]) [c d])
          a NEAR/1s b OR c      | any(near1S([a] [b]) [c])
          a ＮＥＡＲ／１分 b    | near1M([a] [b])
          speaker:许薇 成本     | all(speaker[许薇] [成本])
          Speaker：“许 薇”      | speaker[许 薇]
          section:架构（二）    | section[架构（二）]
          (lang:zh-Hant) a      | all(lang[zh-Hant] [a])
          channel:a Channel:b   | all(channel[a] channel[b])
          频道:x transcript:1   | all(频道[x] transcript[1])
          title:a OR section:b  | any(title[a] section[b])
          speaker:x*            | speaker[x*]
          foo:"a"               | all([foo:] phrase[a])
          date:2025-12-01       | days[2025-12-01 2025-12-01]
          date:2025-02          | days[2025-02-01 2025-02-28]
          date:"2024"           | days[2024-01-01 2024-12-31]
          date:2024..2025-02    | days[2024-01-01 2025-02-28]
          DATE：２０２５－１２－０１．． | days[2025-12-01 ]
          date:..2025-12        | days[ 2025-12-31]
          10:00..20:00          | during[PT10M PT20M]
          1:10:00..             | during[PT1H10M ]
          ..20：00              | during[PT0S PT20M]
          -１０：００．．       | not(during[PT10M ])
          10:00 .. 20:00        | during[PT10M PT20M]
          10:00-20:00           | during[PT10M PT20M]
          10:00 - 20:00 成本    | all(during[PT10M PT20M] [成本])
          10：00～20：00        | during[PT10M PT20M]
          10:00–1:20:00         | during[PT10M PT1H20M]
          0:30至1:30            | during[PT30S PT1M30S]
          (9:30 到 10:00) a     | all(during[PT9M30S PT10M] [a])
          -10:00-20:00          | not(during[PT10M PT20M])
          """)
  void eachSignMeansWhatTheTableSays(String text, String tree) {
    assertThat(tree(text)).isEqualTo(tree);
    assertThat(parse(text).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          😀 a "云 成本 -x | all([😀 a "云 成本] not([x])) | unclosed quote at 5
          "成本            | [成本]          | unclosed quote at 1
          a「「b           | [a「「b]        | unclosed quote at 2
          "-a              | not([a])        | unclosed quote at 1
          (a -b            | all([a] not([b])) | unclosed parenthesis at 1
          x OR (b -c       | all(any([x] [b]) not([c])) | unclosed parenthesis at 6
          "a b"~5          | phrase[a b]     | ~5 at 6 has no unit; write ~5s for seconds
          "a b"~5x         | all(phrase[a b] [~5x]) | ~5x at 6 has no unit; write ~5s for seconds
          "a"~10秒内        | all(phrase[a] [~10秒内]) | ~10秒内 at 4 has no unit; write ~10s for seconds
          "a b"～1.5 秒     | all(phrase[a b] [秒]) | ～1.5 at 6 has no unit; write ~1.5s for seconds
          成本 NOT GPU     | all([成本] not([GPU])) | NOT at 4 leaves out GPU
          NOT a            | not([a])        | NOT at 1 leaves out a
          a ＮＯＴ (b c) d | all([a] not([b c]) [d]) | NOT at 3 leaves out (b c)
          a NOT "b c"      | all([a] not(phrase[b c])) | NOT at 3 leaves out "b c"
          a NOT b*         | all([a] not(prefix[b])) | NOT at 3 leaves out b*
          a AND NOT b      | all([a] not([b])) | NOT at 7 leaves out b
          a OR NOT b       | any([a] not([b])) | NOT at 6 leaves out b
          a NOT speaker:b  | all([a] not(speaker[b])) | NOT at 3 leaves out speaker:b
          成本 OR          | [成本]          | OR at 4 is ignored: it needs something on both sides
          OR 成本          | [成本]          | OR at 1 is ignored: it needs something on both sides
          a OR b OR        | any([a] [b])    | OR at 8 is ignored: it needs something on both sides
          (a OR) b         | [(a ) b]        | OR at 4 is ignored: it needs something on both sides
          a AND            | [a]             | AND at 3 is ignored: it needs something on both sides
          AND a b          | [a b]           | AND at 1 is ignored: it needs something on both sides
          a NOT            | [a]             | NOT at 3 is ignored: it needs something to leave out after it
          "a" OR           | phrase[a]       | OR at 5 is ignored: it needs something on both sides
          20:00-10:00      | [20:00-10:00]   | 20:00-10:00 at 1 ends before it starts; write the earlier time first
          a NEAR/5 b       | [a NEAR/5 b]    | NEAR/5 at 3 has no unit; write NEAR/5s for seconds
          a NEAR/5s        | [a]             | NEAR at 3 needs a word or phrase on both sides
          a NEAR/5s -b     | all([a] not([b])) | NEAR at 3 needs a word or phrase on both sides
          a NEAR/5s (b -c) | all([a] all([b] not([c]))) | NEAR at 3 needs a word or phrase on both sides
          a NEAR/1s "b"~1s | all([a] near1S([b])) | NEAR at 3 needs a word or phrase on both sides
          speaker: x       | [speaker: x]    | speaker at 1 has no value; write speaker:NAME without a blank
          a Speaker:       | [a Speaker:]    | speaker at 3 has no value; write speaker:NAME without a blank
          speaker:"" x     | [speaker:"" x]  | speaker at 1 has no value; write speaker:NAME without a blank
          speaker:"x       | speaker[x]      | unclosed quote at 9
          date: x          | [date: x]       | date at 1 has no value; write date:2025-12-01 without a blank
          date:2025-13     | [date:2025-13]  | date:2025-13 at 1 is not a date; write date:2025-12-01 or date:2025-12-01..2025-12-05
          date:2025-02-29  | [date:2025-02-29] | date:2025-02-29 at 1 is not a date; write date:2025-12-01 or date:2025-12-01..2025-12-05
          date:..          | [date:..]       | date:.. at 1 is not a date; write date:2025-12-01 or date:2025-12-01..2025-12-05
          date:2025..2024  | [date:2025..2024] | date:2025..2024 at 1 ends before it starts; write the earlier day first
          20:00..10:00     | [20:00..10:00]  | 20:00..10:00 at 1 ends before it starts; write the earlier time first
          10:00..10:00     | [10:00..10:00]  | 10:00..10:00 at 1 ends before it starts; write the earlier time first
          """)
  void whatIsNotUnderstoodIsTextAndNoted(String text, String tree, String note) {
    assertThat(tree(text)).isEqualTo(tree);
    assertThat(parse(text).notes()).extracting(Message::toString).containsExactly(note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          IF NOT EXISTS         | phrase[IF NOT EXISTS]
          a OR b                | phrase[a OR b]
          Law AND Order         | phrase[Law AND Order]
          成本 OR               | nothing
          OR 成本               | phrase[OR 成本]
          成本 -(GPU OR Intel)  | nothing
          -GPU AND 成本         | nothing
          成本 -GPU NOT Intel   | nothing
          成本 NOT (GPU OR a)   | nothing
          成本 -GPU 0:00-1:30   | nothing
          a NEAR/5s b OR c      | nothing
          a NOT "b c"           | nothing
          NOT NULL speaker:a    | all(phrase[NOT NULL] speaker[a])
          "x" a NOT b c d*      | all(phrase[x] phrase[a NOT b c] prefix[d])
          10:00-20:00           | phrase[10:00-20:00]
          open 10:00 - 20:00    | phrase[open 10:00 - 20:00]
          a b                   | nothing
          OR                    | nothing
          a OR "b"              | nothing
          10:00..20:00          | nothing
          a -b "c" (d)          | nothing
          """)
  void operatorsThatMayBeWordsAreReadAsARow(String text, String tree) {
    assertThat(CompactTree.of(parse(text).row())).isEqualTo(tree);
  }

  @Test
  void notesComeInTheOrderOfTheirPlaces() {
    assertThat(parse("(a NEAR/5s date:x \"c -d").notes())
        .extracting(Message::toString)
        .containsExactly(
            "unclosed parenthesis at 1",
            "date:x at 12 is not a date; write date:2025-12-01 or date:2025-12-01..2025-12-05",
            "unclosed quote at 19");
  }

  @Test
  void operatorsBeyondTheLimitAreText() {
    String text =
        IntStream.rangeClosed(1, 66).mapToObj(i -> "-x" + i).collect(Collectors.joining(" "));
    assertThat(parse(text).notes())
        .extracting(Message::toString)
        .containsExactly("more than 64 operators at 312; the rest is searched as text");
    assertThat(tree(text)).endsWith("not([x63]) not([x64]) [-x65 -x66])");
  }

  @Test
  void parenthesesBeyondTheLimitAreIgnored() {
    String deep = "(".repeat(20) + "a -b" + ")".repeat(20);
    assertThat(tree(deep)).isEqualTo("all([a] not([b]))");
    assertThat(parse(deep).notes())
        .extracting(Message::toString)
        .containsExactly("parenthesis at 17 is ignored: it is nested in 16 others");
    String plain = "-x " + "(".repeat(20) + "a b" + ")".repeat(20);
    assertThat(tree(plain)).isEqualTo("all(not([x]) [" + plain.substring(3) + "])");
    assertThat(parse(plain).notes()).isEmpty();
  }

  @Test
  void textBeyondTheLimitIsPlain() {
    String pasted = "成本 ".repeat(3_400) + "-x";
    assertThat(tree(pasted)).isEqualTo("[" + pasted + "]");
    assertThat(parse(pasted).notes()).isEmpty();
    String asked = "-y " + pasted;
    assertThat(tree(asked)).isEqualTo("all(not([y]) [" + pasted + "])");
    assertThat(parse(asked).notes())
        .extracting(Message::toString)
        .containsExactly("more than 10000 characters at 10001; the rest is searched as text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "()",
        "\"",
        "\" ",
        "「",
        "\"a",
        "1\"a",
        "-",
        "-(",
        "-a ",
        "-\"",
        "a(",
        "(a",
        "a OR ",
        "OR ",
        "a NEAR/1s ",
        "a* ",
        "speaker:",
        "speaker: ",
        "speaker:(",
        "date:1 ",
        "\"a\"~",
        "1:00..",
        "9",
        "\"a\"~9",
        "a-",
        " ",
        "\uD800",
        "(\"a\")"
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void endlessTextIsUnderstoodAtOnce(String unit) {
    String text = unit.repeat(400_000 / unit.length());
    Understood understood = parse(text);
    assertThat(understood.notes()).hasSizeLessThan(80);
    assertThat(understood.expression().map(QueryLanguage::write).orElse("").length())
        .isLessThan(2 * text.length());
  }

  @Test
  void textsOfAProgramAreWrittenReadably() {
    assertThat(QueryLanguage.write(new Expression.Phrase("a \"「『』」 b"))).isEqualTo("\"a  「『』」 b\"");
    assertThat(QueryLanguage.write(new Expression.Without(new Expression.Typed("a"))))
        .isEqualTo("-(a)");
    assertThat(written(new Filter.Field("speaker", "许 薇"))).isEqualTo("speaker:\"许 薇\"");
    assertThat(written(new Filter.Field("speaker", "许薇"))).isEqualTo("speaker:许薇");
  }

  private static String written(Filter filter) {
    return QueryLanguage.write(new Expression.Only(filter));
  }

  private static String tree(String text) {
    return CompactTree.of(parse(text).expression());
  }

  private static Understood parse(String text) {
    return QueryLanguage.parse(text, FIELDS::contains);
  }
}
