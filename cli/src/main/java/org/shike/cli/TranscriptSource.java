// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The transcript a command is about, and how to read it. */
final class TranscriptSource {
  private static final String STANDARD_INPUT = "-";

  @Parameters(paramLabel = "FILE|-", description = "A transcript, or - for the standard input.")
  private String file = STANDARD_INPUT;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description =
          "Read the file as one of ${COMPLETION-CANDIDATES}; without it the content tells.")
  private @Nullable TranscriptFormat as;

  @Option(
      names = "--strict",
      description = "Read WebVTT as the W3C's algorithm does, and drop what that drops.")
  private boolean strict;

  @Mixin private ParserOptions reading = new ParserOptions();

  ParseResult read() throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return parser().read(STANDARD_INPUT, System.in);
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException(path + " is a folder; name one file");
    }
    try {
      return parser().read(TranscriptFile.of(path));
    } catch (Error e) {
      throw new FileError(path, e);
    }
  }

  /** The exit status after a file was read; says what is wrong with one that was read in part. */
  static int status(ParseResult result, PrintWriter err) {
    if (result.isWhole()) {
      return Shike.OK;
    }
    result
        .problems()
        .forEach(problem -> err.println("shike: problem at " + PlainText.of(problem.toString())));
    return Shike.PARTLY;
  }

  private TranscriptParser parser() {
    TranscriptParser any = reading.parser();
    TranscriptParser one = as == null ? any : any.withFormat(as);
    return strict ? one.strict() : one;
  }
}
