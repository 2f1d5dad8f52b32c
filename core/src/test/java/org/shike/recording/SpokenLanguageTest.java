// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a text is taken to be in. */
class SpokenLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今天谈云的成本                                | zh",
        "把 EC2 和 Graviton 的成本降低了两成            | zh",
        "日本的カラオケ很有名，大家都喜欢去唱歌聚会放松心情还有别的事情可以做 | zh",
        "今日はコストの話をします                       | ja",
        "오늘은 비용에 대해 이야기합니다                | ko",
        "Today we look at the cost of the cloud         | en",
        "The Graviton 成本 is what we look at           | en",
        "Heute sprechen wir über die Kosten der Wolke   | ",
        "Hoy hablamos del coste de la nube              | ",
        "Сегодня мы говорим о цене                      | ",
        "EC2 C8iFlex                                    | ",
        "2025 14%                                       | ",
      })
  void lettersShowSomeLanguages(String text, String language) {
    assertThat(SpokenLanguage.of(text).orElse(null)).isEqualTo(language);
  }
}
