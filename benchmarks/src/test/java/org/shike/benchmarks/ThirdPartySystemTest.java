// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shike.evaluation.Answer;
import org.shike.evaluation.SearchSystem;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/** The systems of other projects. */
class ThirdPartySystemTest {
  private static final TimeRange TIME =
      new TimeRange(Duration.ofSeconds(90), Optional.of(Duration.ofMillis(120_500)));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everySystemFindsThePlantedPassage(ThirdPartySystem opener) throws IOException {
    try (SearchSystem system = opener.open(folder)) {
      system.put(Transcript.of("a", "甲", List.of(Cue.untimed("今天天气很好"))));
      system.put(Transcript.of("b", "乙", List.of(Cue.timed(TIME, "Graviton 降低了数据库的成本"))));
      assertThat(system.finish()).isPositive();
      assertThat(system.search(MomentQuery.of("数据库 GRAVITON").withLimit(10)))
          .extracting(Answer::transcript, Answer::time, Answer::text)
          .containsExactly(tuple("b", Optional.of(TIME), "Graviton 降低了数据库的成本"));
      assertThat(system.search(MomentQuery.of("今天天气").withLimit(1)))
          .extracting(Answer::time)
          .containsExactly(Optional.empty());
      assertThat(system.search(MomentQuery.of("毫不相干").withLimit(10))).isEmpty();
    }
  }
}
