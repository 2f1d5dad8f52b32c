// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.Moment;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** One thing may be written in several ways, and different things alike. */
class SpellingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Graviton 4 | Graviton4 | graviton-4 | GRAVITON４",
        "AgentCore | Agent Core | agent-core",
        "AgentCore | Agentcore",
        "NovaForge | Nova Forge",
        "P6e GB300 | P6e-GB300 | P6eGB300",
        "HyperPod | Hyperpod",
        "HyperPod | Hyper Pod",
        "A100 | A 100 | A-100",
        "MySQL8.0 | MySQL 8.0",
        "SageMaker2 | SageMaker 2 | sagemaker-2",
        "二〇二五 | 二〇二五",
        "ที่สวย | ที่สวย",
        "CI/CD | CI CD",
        "CI/CD | CICD",
        "2.71亿 | 271000000 | 2.71 亿 | 2亿7100万 | 271,000,000",
        "160万 | 1600000 | 1,600,000",
        "80,000 | 80000 | 8万 | 八万",
        "14% | 14 % | 百分之14 | 百分之十四 | １４％",
        "一年 | 1年 | 1 年",
        "二〇二五年 | 2025年",
        "5GHz | 5 GHz | 5ghz",
        "café | cafe | CAFÉ",
        "instances | instance | Instances",
        "GPUs | gpu | GPU",
        "Amazon's | Amazon",
        "实例 | 實例",
        "ＥＣ２ | EC2",
      })
  void spellingsFindEachOther(String line) throws IOException {
    List<String> spellings = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    for (String query : spellings) {
      for (String text : spellings) {
        assertThat(found(query, "我们用" + text + ",很好")).as(query + " in " + text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EC2, 提升2.5倍的EC",
    "EC2, EC20",
    "P6e, P6 e5",
    "C8i, C8a",
    "C++, C语言",
    "C#, C++",
    "14%, 14个",
    "14%, 114%",
    "aw, AWS",
    "2025年, 2024年",
    "agent core, agents",
    "8万, 8",
    "5GHz, 5G",
    "Graviton4, Graviton2 4核",
    "C++, C",
  })
  void differentThingsAreToldApart(String query, String text) throws IOException {
    assertThat(found(query, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "14, 降低14, 降低14%",
    "MySQL, 用MySQL做, 用MySQL8.0做",
    "Qwen2.5, 用Qwen2.5做, 用Qwen-2.5-VL做",
    "gpt4o, 用gpt4o做, 用gpt-4o-mini做",
    "C++, 用C++, 用C/C++",
    "C++, 用C++做, 用C++17做",
    "EC2, 用EC2做, 用HPC/EC2做",
    "C8i, 发布C8i实例, 发布C8iFlex实例",
    "core, the core, the AgentCore",
  })
  void partsCountLessThanTheWhole(String query, String whole, String part) throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(part), Cue.untimed(whole))));
      assertThat(index.search(query).moments())
          .extracting(moment -> moment.snippet().text())
          .containsExactly(whole, part);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Graviton4, 用Graviton 4核心",
    "EC2 Lambda, 支持EC2，Lambda等",
    "〇, 二〇二五年",
    "二〇, 二〇二五年",
    "ที่, ประเทศที่สวย",
    "'1,000', '版本.1,000年'",
    "'2,345', '分别为1,2,345和'",
  })
  void whatIsThereIsFound(String query, String text) throws IOException {
    assertThat(found(query, text)).isTrue();
  }

  @Test
  void partsAreMarkedWhereTheyStand() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed("发布C8iFlex实例"))));
      Moment moment = index.search("flex").moments().getFirst();
      assertThat(moment.snippet().highlights())
          .extracting(mark -> moment.snippet().text().substring(mark.from(), mark.to()))
          .containsExactly("Flex");
    }
  }

  private static boolean found(String query, String text) throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(text))));
      return index.search(query).moments().stream().anyMatch(found -> found.missing().isEmpty());
    }
  }
}
