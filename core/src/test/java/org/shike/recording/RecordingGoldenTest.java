// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders as programs and people leave them, each beside what is understood of it. */
class RecordingGoldenTest {
  static final Path FOLDER =
      Path.of("src", "test", "resources", "org", "shike", "recording", "golden");

  static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void folderIsUnderstood(Path folder) throws IOException {
    Path expected = Path.of(folder + ".expected");
    assertThat(ShownRecordings.of(folder, Recordings.in(folder)))
        .isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }
}
