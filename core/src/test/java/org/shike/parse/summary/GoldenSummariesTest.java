// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shike.parse.GoldenSummaries;
import org.shike.parse.RenderedTranscript;
import org.shike.parse.TranscriptParser;

/** Each file {@code NAME.md} of the folder is understood as {@code NAME.expected} says. */
class GoldenSummariesTest {
  @ParameterizedTest
  @MethodSource("org.shike.parse.GoldenSummaries#all")
  void fileIsUnderstoodAsExpected(Path file) throws IOException {
    String rendered = RenderedTranscript.of(TranscriptParser.parse(file));
    assertThat(rendered).isEqualTo(Files.readString(GoldenSummaries.expected(file)));
  }

  @Test
  void everyNotationHasAFile() throws IOException {
    for (int number = 1; number <= 17; number++) {
      String prefix = String.format(Locale.ROOT, "n%02d-", number);
      assertThat(GoldenSummaries.all())
          .as(prefix)
          .anyMatch(file -> file.getFileName().toString().startsWith(prefix));
    }
  }
}
