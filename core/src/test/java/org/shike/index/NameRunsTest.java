// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.SearchResult;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** A name is found by every run of its parts that begins and ends at a border. */
class NameRunsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.168.1.10             | 192.168, 192.168.1, 168.1.10, 1.10, 192.168.*, 192.168.1.*
          JDK-21.0.2               | JDK 21, JDK-21, jdk21, JDK 21.0, JDK-21.0, 21.0, 21.0.2, 0.2
          Python 3.11.4            | Python 3.11, Python3, Python 3, 3.11, 11.4, 3.11.*
          v2.0.1                   | v2.0, v2, 2.0, 2.0.1, 0.1
          gpt-4.1-mini             | gpt-4, gpt-4.1, GPT4, GPT 4, 4.1, 4.1-mini, mini, gpt 4.1 mini
          Llama3.1                 | llama3, Llama 3, Llama-3, llama, 3.1
          MySQL8.0.32              | mysql, MySQL8, mysql8, MySQL 8.0, sql8.0, 8.0.32
          GB200NVL72               | GB200, NVL72, gb 200, 200NVL, GB200NVL, gb200-nvl, nvl 72, nvl
          iPhone15Pro              | iPhone15, iphone15, iphone 15, iPhone, phone15, 15Pro, pro
          MI300X                   | MI300, mi 300, 300X, mi
          GPT4o                    | GPT4, gpt-4, 4o, gpt
          C8iFlex                  | C8i, C8, c8i, 8i, flex, c8i-flex
          P6e-GB300                | P6e, GB300, P6, P6e GB, GB 300, e-GB300, 6e-GB300
          M8azn                    | M8, m8
          foo_bar_baz2             | bar_baz, foo_bar, baz2, bar baz 2, bar_baz2, foo, BarBaz
          selectRequestOriginById  | selectRequestOrigin, RequestOrigin, requestorigin, OriginById
          selectRequestOriginById  | select_request_origin, request origin, select, ById
          com/acme/OrderService.v2 | acme/OrderService, OrderService.v2, orderservice, order, v2
          x86_64-linux-gnu         | x86, x86_64, linux-gnu, 64-linux, linux
          llama3-70B-instruct      | 70B, llama3-70B, 70b-instruct, llama 3
          Qwen2.5-VL-72B           | Qwen2.5, qwen2, VL-72B, 2.5-VL, qwen 2.5 vl
          aws-SageMaker-2          | sagemaker, SageMaker2, sagemaker-2, aws-sagemaker, maker
          my-OpenAI-GPT4o-x        | OpenAI-GPT4, openai-gpt4o, openai, GPT4o, ai-gpt
          """)
  void nameIsFoundByRunsOfItsParts(String name, String queries) throws IOException {
    try (TranscriptIndex index = holding("我们用" + name + "做")) {
      for (String query : queries.split(", ", -1)) {
        assertThat(isFound(index, query)).as(query + " in " + name).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.05                    | 2.0, 2, 05, 12, .05, 2.05
          EC8                      | C8
          C80                      | C8
          12.0.3                   | 2.0, 2.0.3, 12.3, 120.3
          192.168.1.10             | 92.168, 168.110, 192.1, 1921, 192.16, 16810, 192.16.*
          v2.0.1                   | v2.1, 20, v20, 2.01, v0
          GB200NVL72               | GB72, B200, GB20, NVL7, 200NVL7, GBNVL, 0NVL
          iPhone15Pro              | i15, Pro15, iPhone5, iPhone1, hone15, iPro
          selectRequestOriginById  | selectOrigin, OriginRequest, estOrigin, SelectById
          foo_bar_baz2             | foo_baz, ar_baz, baz_bar, foobaz2
          a-12-5-b                 | 125, 12.5
          P6 e5                    | P6e
          Qwen2.5-VL-72B           | Qwen2.7, 5-VL-7, VL72.5
          Llama3.1                 | Llama1, llama31
          提升2.5倍的EC            | EC2
          v1.2.1                   | 2.1.2, 1.2.1.2
          10.1.2.1                 | 2.1.2
          a/b/a                    | b/a/b
          get_set_get              | set_get_set
          """)
  void runThatCutsAPartOrLeavesOneOutFindsNothing(String name, String queries) throws IOException {
    try (TranscriptIndex index = holding("我们用" + name + "做")) {
      for (String query : queries.split(", ", -1)) {
        assertThat(isFound(index, query)).as(query + " in " + name).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GB200         | 用GB200做 ; 用GB200NVL72做
          GB200         | 用GB 200做 ; 用GB200NVL72做
          3.11          | 用3.11做 ; 用3.11.4做
          gpt-4         | 用gpt-4做 ; 用gpt-4.1-mini做
          gpt-4         | 用gpt 4做 ; 用gpt-4.1-mini做
          RequestOrigin | 用RequestOrigin做 ; 用selectRequestOriginById做
          bar_baz       | 用bar_baz做 ; 用foo_bar_baz2做
          iPhone15      | 用iPhone15做 ; 用iPhone15Pro做
          P6e-GB300     | 用P6e GB300做 ; 用x-P6e-GB300-y-z做
          OrderService2 | 用OrderService2做 ; 用com/acme/OrderService2做
          """)
  void runCountsLessThanANameThatStandsAlone(String query, String ranked) throws IOException {
    List<String> texts = Arrays.stream(ranked.split(";")).map(String::strip).toList();
    try (TranscriptIndex index = holding(texts.reversed().toArray(String[]::new))) {
      assertThat(index.search(query).moments())
          .extracting(moment -> moment.snippet().text())
          .containsExactlyElementsOf(texts);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GB200NVL          | 发布GB200NVL72实例     | GB200NVL
          selectRequestOrigin | 见selectRequestOriginById | selectRequestOrigin
          168.1             | 地址192.168.1.10       | 168.1
          2.0               | 版本v2.0.1             | 2.0
          NVL72             | 发布GB200NVL72实例     | NVL72
          """)
  void runIsMarkedWhereItStands(String query, String text, String marked) throws IOException {
    try (TranscriptIndex index = holding(text)) {
      Moment moment = index.search(query).moments().getFirst();
      assertThat(moment.snippet().highlights())
          .extracting(mark -> moment.snippet().text().substring(mark.from(), mark.to()))
          .containsExactly(marked);
    }
  }

  @Test
  void runsAreFoundInTitlesAndNamesOfSpeakers() throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      Cue cue = Cue.untimed("大家好").withSpeaker(Optional.of("bot_gpt-4.1-mini"));
      index.put(Transcript.of("id", "GB200NVL72 发布", List.of(cue)));
      assertThat(index.search("speaker:gpt-4.1-mini").moments()).hasSize(1);
      assertThat(index.search("title:GB200NVL").moments()).hasSize(1);
      assertThat(index.search("title:GB72").moments()).isEmpty();
    }
  }

  @Test
  void manyLongNamesAreSearched() throws IOException {
    String name = "a1b2-Cd3.4_ef5GhIj6.7.8/kl9";
    StringBuilder query = new StringBuilder();
    for (int word = 0; word < 40; word++) {
      query.append(name).append(word).append(' ');
    }
    try (TranscriptIndex index = holding("x" + name + "0")) {
      SearchResult result = index.search(query.toString());
      assertThat(result.notes()).isNotEmpty();
    }
  }

  private static TranscriptIndex holding(String... texts) throws IOException {
    TranscriptIndex index = Indexes.empty();
    index.put(Transcript.of("id", "", Arrays.stream(texts).map(Cue::untimed).toList()));
    return index;
  }

  private static boolean isFound(TranscriptIndex index, String query) throws IOException {
    return index.search(query).moments().stream().anyMatch(found -> found.match() == Match.EXACT);
  }
}
