// SPDX-License-Identifier: Apache-2.0
package org.shike.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a run. */
class ResultsFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Results results = Samples.all();
    ResultsFile.write(results, folder);
    assertThat(ResultsFile.read(folder)).isEqualTo(results);
  }

  @Test
  void lineOfAProcessIsRead() {
    Measurement one = Samples.one("search", "shike", 10, "wall p50", Units.MILLIS, 1.5, 2.0);
    assertThat(ResultsFile.measurement(ResultsFile.line(one))).isEqualTo(one);
  }

  @Test
  void folderWithoutResultsIsNamed() {
    assertThatIOException()
        .isThrownBy(() -> ResultsFile.read(folder))
        .withMessage(folder + " has no results.json; name the folder of a run of ./bench");
  }

  @Test
  void runBeforeIsTheNewestOtherOneOfTheSameKind() throws IOException {
    write("2026-11-01-a", "full", 1);
    write("2026-11-02-b", "full", 2);
    write("2026-11-03-c", "quick", 3);
    Path now = write("2026-11-04-d", "full", 4);
    Results results = ResultsFile.read(now);
    assertThat(ResultsFile.before(now, results.run()).orElseThrow().measurements())
        .containsExactly(measured(2));
  }

  private Path write(String name, String mode, double sample) throws IOException {
    Path run = Files.createDirectory(folder.resolve(name));
    ResultsFile.write(Samples.results(mode, measured(sample)), run);
    return run;
  }

  private static Measurement measured(double sample) {
    return Samples.one("a", "shike", 0, "wall", Units.MILLIS, sample);
  }

  @Test
  void samplesOfProcessesAreJoined() {
    Results joined =
        Results.join(
            Samples.results().run(), List.of(), List.of(measured(1), measured(3), measured(2)));
    assertThat(joined.measurements())
        .containsExactly(Samples.one("a", "shike", 0, "wall", Units.MILLIS, 1.0, 3.0, 2.0));
    assertThat(joined.median("a", "shike", 0, "wall")).hasValue(2);
  }

  @Test
  void differentAnswersAreNamed() {
    Measurement first = Samples.one("search: name", "shike", 10, "hits", Units.HITS, 7.0);
    Measurement second = Samples.one("search: name", "shike", 10, "hits", Units.HITS, 8.0);
    assertThatIllegalStateException()
        .isThrownBy(() -> Results.checkAnswers(List.of(first, second)))
        .withMessageContaining("search: name")
        .withMessageContaining("[7.0, 8.0]");
  }
}
