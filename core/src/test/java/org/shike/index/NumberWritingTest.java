// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.Match;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** A number is found however it is written, and what counts nothing is not a number. */
class NumberWritingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5个 | 五个 | 5 个 | ５个 | 五個",
        "3次 | 三次",
        "8楼 | 八楼 | 8樓",
        "2台 | 两台 | 二台",
        "10位 | 十位",
        "6种 | 六种 | 六種",
        "4条 | 四条",
        "7名 | 七名",
        "9件 | 九件",
        "3人 | 三人",
        "1个 | 一个",
        "1次 | 一次",
        "5块 | 五块 | 五块钱 | 5块钱",
        "5元 | 五元 | 五块钱 | 5块钱 | 五圆",
        "3年级 | 三年级",
        "4级 | 四级",
        "第3章 | 第三章",
        "第23章 | 第二十三章",
        "第1 | 第一",
        "第12届 | 第十二届",
        "第5台 | 第五台",
        "第105页 | 第一百零五页",
        "第3季度 | 第三季度",
        "3季度 | 三季度",
        "21个 | 二十一个",
        "21个人 | 二十一个人",
        "5个人 | 五个人",
        "15台 | 十五台",
        "35台 | 三十五台",
        "120次 | 一百二十次",
        "11级 | 十一级",
        "102年 | 一百零二年",
        "31个月 | 三十一个月",
        "5月份 | 五月份 | 5月 | 五月",
        "11月份 | 十一月份 | 11月 | 十一月",
        "8点 | 八点 | 8点钟 | 八点钟",
        "20分 | 二十分",
        "3斤 | 三斤",
        "2.71亿 | 二点七一亿 | 271000000 | 2亿7100万",
        "3.5万 | 三点五万 | 35000",
        "0.5 | 零点五",
        "123 | 壹佰贰拾叁 | 一百二十三 | 壹佰貳拾叁",
        "1050元 | 壹仟零伍拾元 | 一千零五十块钱",
        "30000 | 叁万零 | 三万",
        "1/3 | 三分之一 | ⅓ | １／３ | 3分之1",
        "2/3 | 三分之二 | ⅔",
        "1/2 | 二分之一 | ½",
        "3/4 | 四分之三 | ¾",
        "万分之一 | 10000分之1 | 万分之1",
        "1/10 | 十分之一",
        "5% | 百分之五 | 5 percent | 5 % | 百分之5",
        "14.5% | 百分之十四点五 | 14.5 percent",
        "3‰ | 千分之三",
        "2025-12-05 | 2025/12/5 | 2025年12月5日 | 2025-12-5 | 二〇二五年十二月五日 | 2025年12月5号",
        "1999/01/31 | 1999年1月31日 | 1999-1-31",
        "12月5日 | 12月5号 | 十二月五日 | 十二月五号",
        "100㎡ | 100平方米 | 100 ㎡ | 100m² | 一百平方米 | 100平米",
        "5㎏ | 5公斤 | 5kg | 五公斤 | 5 KG | 5千克",
        "3㎞ | 3公里 | 3km | 三公里 | 3千米",
        "20㎜ | 20毫米 | 20mm",
        "7㎥ | 7立方米 | 7m³",
        "30℃ | 30°C | 30摄氏度 | 三十摄氏度",
        "5µs | 5μs | 5us | 5微秒",
      })
  void writingsFindEachOther(String line) throws IOException {
    List<String> writings = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    for (String query : writings) {
      for (String text : writings) {
        assertThat(isFound(query, "我们有" + text + ",很好")).as(query + " in " + text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2.71, 二点七一亿",
    "2.71, 2.71亿",
    "3.5, 三点五万",
    "3.5, 三点五亿元",
    "100, 100万元",
    "160, 160万",
    "5, 5个",
    "3, 第3章",
    "第3, 第三章",
    "第三, 第3章",
    "2025, 二〇二五年",
    "14, 百分之十四",
    "2025年, 2025-12-05",
    "12月, 2025/12/5",
    "毫秒, 9ms",
    "GHz, 5GHz",
    "人, 5个人",
    "章, 第三章",
    "个, 五个",
  })
  void numberIsFoundByItsParts(String query, String text) throws IOException {
    assertThat(isFound(query, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "100㎡, 100台",
    "100㎡, 100",
    "100平方米, 100米",
    "5kg, 5km",
    "5个, 5次",
    "五个, 15个",
    "5个, 二十五个",
    "第3, 3章",
    "3月, 3个月",
    "1/3, 1和3",
    "1/3, 3/1",
    "1/3, 1/30",
    "三分之一, 三分",
    "5%, 5",
    "2025-12-05, 2025年5月12日",
    "2025-12-05, 2025台12台5台",
    "12月5日, 5月12日",
    "5号, 5日",
    "2.71亿, 2.71万",
    "5元, 五块石头",
    "2025-12-05, 2025-12-15",
    "123, 壹佰贰拾肆",
    "二十一, 二十",
  })
  void otherNumbersAreToldApart(String query, String text) throws IOException {
    assertThat(isFound(query, text)).isFalse();
  }

  /** A line is a text and queries that must not find it. */
  static Stream<String> negatives() throws IOException {
    try (InputStream in = NumberWritingTest.class.getResourceAsStream("no-numbers.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("negatives")
  void whatCountsNothingIsNotFoundAsANumber(String line) throws IOException {
    String[] textAndQueries = line.split("\\|", -1);
    for (String query : textAndQueries[1].split(",", -1)) {
      assertThat(isFound(query.strip(), textAndQueries[0].strip())).as(line).isFalse();
    }
  }

  @Test
  void thereAreAHundredNegatives() throws IOException {
    assertThat(negatives().count()).isGreaterThanOrEqualTo(100);
  }

  private static boolean isFound(String query, String text) throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(text))));
      return index.search(query).moments().stream().anyMatch(found -> found.match() == Match.EXACT);
    }
  }
}
