// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Made-up summaries in the habits of real ones. */
public final class GoldenSummaries {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "org", "shike", "parse", "golden");

  private GoldenSummaries() {}

  public static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  public static Path expected(Path file) {
    return Path.of(file.toString().replaceFirst("\\.md\\z", ".expected"));
  }
}
