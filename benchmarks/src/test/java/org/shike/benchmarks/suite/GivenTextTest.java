// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shike.benchmarks.report.MixQuery;

/** Real text, and the queries made of it. */
class GivenTextTest {
  @TempDir private Path folder;

  @Test
  void transcriptFilesAreRead() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "云成本降低了。\n");
    Files.writeString(folder.resolve("b.txt"), "讨论性能。\n");
    Text text = Text.of(Optional.of(folder));
    assertThat(text.name()).isEqualTo(folder.getFileName().toString());
    assertThat(text.sizes(List.of(100L))).containsExactly(2L);
    assertThat(text.prose(20)).hasSize(20).startsWith("云成本降低了。\n讨论性能。");
  }

  @Test
  void collectionHasAQuestionOfItsOwn() throws IOException {
    Files.createDirectory(folder.resolve("qrels"));
    Files.writeString(folder.resolve("qrels/dev.tsv"), "query\tdocument\tgrade\n1\ta\t1\n");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"1\", \"text\": \"成本怎样降低？\"}\n");
    Files.writeString(folder.resolve("corpus.jsonl"), "{\"_id\": \"a\", \"text\": \"云成本降低了\"}\n");
    assertThat(GivenText.read(folder).question()).hasValue("成本怎样降低？");
  }

  @Test
  void emptyFolderIsNamed() {
    assertThatIOException()
        .isThrownBy(() -> Text.of(Optional.of(folder)))
        .withMessage(folder + " has no transcripts; name a folder that has");
  }

  @Test
  void queriesAreMadeOfTheWordsOfTheText() {
    List<MixQuery> queries =
        TextQueries.of(
            List.of("数据库成本降低", "数据库性能提升", "数据库的成本和性能", "Graviton 成本 2025", "Graviton 性能 2025"),
            Optional.of("成本降低多少？"));
    assertThat(queries)
        .extracting(MixQuery::kind, MixQuery::shike)
        .contains(
            tuple("common word", "性能"),
            tuple("Chinese and English", "Graviton 成本"),
            tuple("prefix", "Gra*"),
            tuple("number", "2025"),
            tuple("sentence", "成本降低多少？"));
  }

  @Test
  void kindWithoutWordsIsLeftOut() {
    List<MixQuery> queries = TextQueries.of(List.of("数据库成本性能", "数据库成本性能"), Optional.empty());
    assertThat(queries)
        .extracting(MixQuery::kind)
        .contains("two words", "phrase", "exclusion", MixQuery.NOTHING)
        .doesNotContain("number", "prefix", "name", "sentence");
  }
}
