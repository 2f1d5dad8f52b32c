// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shike.parse.FilePatterns;
import org.shike.parse.TranscriptFormat;
import org.shike.recording.Recordings;
import picocli.CommandLine.Option;

/** Which files of a folder are taken, and whether they are put together to recordings. */
final class FileSelection {
  @Option(names = "--include", paramLabel = "GLOB")
  private List<String> includes = List.of();

  @Option(names = "--exclude", paramLabel = "GLOB")
  private List<String> excludes = List.of();

  @Option(names = "--apart")
  private boolean isApart;

  /** {@return the recordings of folders and files} */
  Recordings recordings(List<Path> paths) throws IOException {
    FilePatterns patterns = new FilePatterns(includes, excludes, FilePatterns.DEFAULT_MAX_FILES);
    return isApart ? Recordings.apart(paths, patterns) : Recordings.in(paths, patterns);
  }

  /** What decides how files are read, besides their names. */
  String said() {
    return isApart ? "apart" : "together";
  }

  /** There are no transcripts in a folder. */
  BadCallException none(Path path) {
    return excludes.isEmpty()
        ? new BadCallException("error.no-transcripts", wanted(), path)
        : new BadCallException(
            "error.no-transcripts.without", wanted(), path, String.join(", ", excludes));
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
