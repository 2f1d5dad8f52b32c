// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code shike parse}: shows what was understood of a file. */
@Command(
    name = "parse",
    description = "Shows the sections and cues that were understood of FILE.",
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A transcript.")
  private Path file = Path.of("");

  private final Shike shike;

  ParseCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder; name one file");
    }
    ParseResult result = TranscriptParser.parse(file);
    new TextTranscript(shike.out()).show(result);
    return Shike.OK;
  }
}
