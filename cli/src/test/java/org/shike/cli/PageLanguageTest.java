// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
  @Test
  void pageWithoutWordsHasTheLanguageOfItsLabels() {
    assertThat(PageLanguage.of(List.of("14% 2:30"), Language.CHINESE)).isEqualTo("zh");
    assertThat(PageLanguage.of(List.of("cloud"), Language.CHINESE)).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nubank使用Graviton实现14%云成本降低 | zh",
        "Graviton 4 成本 | zh",
        "雲成本降低 | zh",
        "The cost of the cloud went down by 14% | en",
        "The word 云 means cloud | en",
        "みんなで考える。成本 | ja",
        "他说カラオケ很好，我们都去唱歌，大家都很高兴，明天再去一次吧 | zh",
        "클라우드 비용 | ko",
        "14% 2:30 … | en",
        "😀 | en",
        "the cost / 云的成本 / 降低了 | zh",
        "Стоимость | en",
        "'' | en",
      })
  void scriptTellsTheLanguage(String texts, String language) {
    assertThat(PageLanguage.of(Arrays.asList(texts.split("/")), Language.ENGLISH))
        .isEqualTo(language);
  }
}
