// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as people and programs write them, each beside what is understood of it. What {@code
 * *.strict.*} is called is read strictly.
 */
public class GoldenTest {
  public static final Path FOLDER =
      Path.of("src", "test", "resources", "org", "shike", "parse", "golden");
  private static final String EXPECTED = ".expected";

  public static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.find(FOLDER, 2, (file, a) -> a.isRegularFile())) {
      return files
          .filter(file -> !FOLDER.equals(file.getParent())) // summaries, see GoldenSummaries
          .filter(file -> !file.toString().endsWith(EXPECTED))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileIsUnderstood(Path file) throws IOException {
    Path expected = Path.of(file + EXPECTED);
    assertThat(Rendering.of(parser(file).read(TranscriptFile.of(file))))
        .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }

  static TranscriptParser parser(Path file) {
    TranscriptParser standard = TranscriptParser.standard();
    return file.toString().contains(".strict.") ? standard.strict() : standard;
  }
}
