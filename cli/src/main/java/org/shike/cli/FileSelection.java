// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shike.parse.FilePatterns;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptFormat;
import picocli.CommandLine.Option;

/** Which files of a folder are taken. */
final class FileSelection {
  @Option(names = "--include", paramLabel = "GLOB")
  private List<String> includes = List.of();

  @Option(names = "--exclude", paramLabel = "GLOB")
  private List<String> excludes = List.of();

  /**
   * {@return the transcripts of a folder, or the file itself}
   *
   * @throws BadCallException if there are none
   */
  List<TranscriptFile> filesUnder(Path path) throws IOException {
    List<TranscriptFile> found = TranscriptFile.under(path, new FilePatterns(includes, excludes));
    if (found.isEmpty()) {
      throw excludes.isEmpty()
          ? new BadCallException("error.no-transcripts", wanted(), path)
          : new BadCallException(
              "error.no-transcripts.without", wanted(), path, String.join(", ", excludes));
    }
    return found;
  }

  private String wanted() {
    return includes.isEmpty()
        ? Arrays.stream(TranscriptFormat.values())
            .flatMap(format -> format.extensions().stream())
            .distinct()
            .map(extension -> "*." + extension)
            .collect(Collectors.joining(", "))
        : String.join(", ", includes);
  }
}
