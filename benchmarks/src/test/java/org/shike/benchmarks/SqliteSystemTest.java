// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.evaluation.Answer;
import org.shike.evaluation.SearchSystem;
import org.shike.search.MomentQuery;
import org.shike.transcript.Cue;
import org.shike.transcript.Transcript;

/** Trigrams in SQLite. */
class SqliteSystemTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\" OR ) *",
        "\"\"\"",
        "text:成本降低 NEAR(a b) AND NOT ^",
        "'; DROP TABLE passages; --",
        "a\0成本降低\0",
        "\ud800成本降低",
        "😀😀😀",
        "   ",
        ""
      })
  void anyTextIsAQuery(String query) throws IOException {
    try (SearchSystem system = with("成本降低")) {
      assertThat(system.search(MomentQuery.of(query).withLimit(10)))
          .hasSize(query.contains("成本降低") ? 1 : 0);
    }
  }

  @Test
  void quotesAreSearchedAsTheyStand() throws IOException {
    try (SearchSystem system = with("他说\"好\"了", "他说好了")) {
      assertThat(texts(system, "\"好\"")).containsExactly("他说\"好\"了");
    }
  }

  @Test
  void longQueriesAreCut() throws IOException {
    try (SearchSystem system = with("成本降低")) {
      StringBuilder query = new StringBuilder("成本降低");
      for (char letter = '\u4e00'; letter < '\u4e00' + 5000; letter++) {
        query.append(letter);
      }
      assertThat(texts(system, query.toString())).containsExactly("成本降低");
    }
  }

  @Test
  void thePassageThatHoldsMoreTrigramsComesFirst() throws IOException {
    try (SearchSystem system = with("数据库成本", "计算", "数据库成本降低", "存储")) {
      assertThat(texts(system, "数据库成本降低")).containsExactly("数据库成本降低", "数据库成本");
      assertThat(system.search(MomentQuery.of("数据库成本降低").withLimit(10)).getFirst().score())
          .isPositive();
    }
  }

  private SearchSystem with(String... texts) throws IOException {
    SearchSystem system = SqliteSystem.open("sqlite", folder);
    for (String text : texts) {
      system.put(Transcript.of(text, "", List.of(Cue.untimed(text))));
    }
    system.finish();
    return system;
  }

  private static List<String> texts(SearchSystem system, String query) throws IOException {
    return system.search(MomentQuery.of(query).withLimit(10)).stream().map(Answer::text).toList();
  }
}
