// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.search.Match;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** Words and letters are found in the singular, spelled, narrow, repeated and in other colours. */
class LetterWritingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "API | APIs",
        "VM | VMs",
        "LLM | LLMs | llms",
        "PDF | PDFs",
        "ID | IDs",
        "GPU | GPUs | gpus",
        "alias | aliases | Aliases",
        "virus | viruses",
        "bus | buses",
        "bias | biases",
        "status | statuses",
        "use | uses",
        "cause | causes",
        "database | databases",
        "house | houses",
        "AWS | A W S",
        "EC2 | E C 2",
        "GPU | G P U",
        "HTTPS | H T T P S",
        "GPT4 | G P T 4 | GPT 4",
        "ai | A I | AI",
        "sql | s q l",
        "タワー | ﾀﾜｰ",
        "データ | ﾃﾞｰﾀ",
        "パソコン | ﾊﾟｿｺﾝ",
        "ヴ | ｳﾞ",
        "東京タワー | 東京ﾀﾜｰ",
        "かかみ | かゝみ",
        "いすず | いすゞ",
        "佐々木 | 佐佐木",
        "時々 | 時時 | 时时",
        "バナナ | バナヽ",
        "部分々々 | 部分部分",
        "network | net\u00ADwork | n\u00ADetwork\u00AD",
        "成本 | 成\u00AD本 | 成\u200B本",
        "EC2 | EC\u00AD2 | E\u2060C2",
        "café | cafe\u0301 | caf\u00ADe\u0301",
      })
  void writingsFindEachOther(String line) throws IOException {
    List<String> writings = Arrays.stream(line.split("\\|")).map(String::strip).toList();
    for (String query : writings) {
      for (String text : writings) {
        assertThat(isFound(query, "我们用 " + text + " 做")).as(query + " in " + text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "👍, 👍🏿",
    "👩‍💻, 👩🏽‍💻",
    "⛹, ⛹🏽",
    "🧑, 🧑🏻",
    "👋, 👋🏾",
    "👍🏿, 👍🏿",
  })
  void symbolIsFoundInEachColour(String query, String text) throws IOException {
    assertThat(isFound(query, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "aw, AWS",
    "dn, DNS",
    "new, news",
    "kubernete, Kubernetes",
    "io, iOS",
    "statu, status",
    "👍🏿, 👍🏻",
    "AW, A W S",
    "WS, A W S",
    "EC2, E C 20",
    "AI, A. I",
    "ai, a i",
    "ガ, カ",
    "佐木, 佐々木",
  })
  void otherThingsAreToldApart(String query, String text) throws IOException {
    assertThat(isFound(query, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "AWS, 用AWS做, 用 A W S 做",
    "EC2, 用EC2做, 用 E C 2 做",
    "GPU, 用GPU做, 用 G P U 做",
    "👍, 好👍, 好👍🏿",
  })
  void whatIsWrittenWholeComesFirst(String query, String whole, String other) throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(other), Cue.untimed(whole))));
      assertThat(index.search(query).moments())
          .extracting(moment -> moment.snippet().text())
          .containsExactly(whole, other);
    }
  }

  private static boolean isFound(String query, String text) throws IOException {
    try (TranscriptIndex index = Indexes.empty()) {
      index.put(Transcript.of("id", "", List.of(Cue.untimed(text))));
      return index.search(query).moments().stream().anyMatch(found -> found.match() == Match.EXACT);
    }
  }
}
