// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which id a person probably meant. */
class NearestIdTest {
  private static final List<String> IDS =
      List.of("2024/keynote.srt", "2025/keynote-day-2.srt", "talk.srt", "walk.srt", "董事会.md");

  @ParameterizedTest
  @CsvSource({
    "keynote.srt, 2024/keynote.srt",
    "KEYNOTE, 2024/keynote.srt",
    "day-2, 2025/keynote-day-2.srt",
    "tlak.srt, talk.srt",
    "talk.str, talk.srt",
    "balk.srt, talk.srt",
    "董事会, 董事会.md",
    "董市会.md, 董事会.md",
    "other,",
    "x,",
  })
  void isAPartOrHasFewSlips(String typed, String id) {
    assertThat(NearestId.of(typed, IDS)).isEqualTo(Optional.ofNullable(id));
  }

  @Test
  @Timeout(10)
  void longIdsAreNotCompared() {
    List<String> ids = IntStream.range(0, 1_000).mapToObj(at -> at + "x".repeat(9_000)).toList();
    assertThat(NearestId.of("y".repeat(9_000), ids)).isEmpty();
    assertThat(NearestId.of("7x", ids)).contains(ids.get(7));
  }
}
