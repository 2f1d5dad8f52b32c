// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole processes run once in the build, so that none goes stale. */
class BenchTest {
  @TempDir private Path folder;

  @Test
  void smallestRunMeasuresEverySystem() throws IOException {
    StringWriter printed = new StringWriter();
    assertThat(bench(printed, "smoke", "^(index|search|segmenter)")).isZero();
    List<Path> runs = runs();
    assertThat(runs).hasSize(1);
    assertThat(runs.getFirst().getFileName().toString()).endsWith("-smoke");
    String results = Files.readString(runs.getFirst().resolve("results.json"));
    for (Subject subject : Subject.values()) {
      assertThat(results)
          .contains("\"search\",\"system\":\"" + subject + "\"")
          .contains("\"index\",\"system\":\"" + subject + "\"");
    }
    assertThat(printed.toString())
        .contains("| segmenter on a million characters of prose | at least 10 times |")
        .contains("| two words | 数据库 延迟 | 数据库 延迟 |");
    assertThat(runs.getFirst().resolve("index.html")).isNotEmptyFile();
    String same = runs.getFirst().toString();
    assertThat(bench(new StringWriter(), "compare", same, same)).isZero();
  }

  @Test
  void unknownModeIsRefused() throws IOException {
    StringWriter printed = new StringWriter();
    assertThat(bench(printed, "slow")).isEqualTo(2);
    assertThat(printed.toString()).contains("mode must be quick or full, but was slow");
  }

  private int bench(StringWriter printed, String... arguments) {
    PrintWriter out = new PrintWriter(printed, true);
    Stream<String> all =
        Stream.concat(
            Stream.of("--home", "..", "--results", folder.resolve("results").toString()),
            Stream.of(arguments));
    return Bench.commandLine(out).setErr(out).execute(all.toArray(String[]::new));
  }

  private List<Path> runs() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
      return runs.toList();
    }
  }
}
