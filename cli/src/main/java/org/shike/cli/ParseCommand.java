// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shike.parse.ParseResult;
import org.shike.parse.TranscriptFile;
import org.shike.parse.TranscriptFormat;
import org.shike.parse.TranscriptParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike parse}: shows what was understood of a file. */
@Command(
    name = "parse",
    description = "Shows the sections and cues that were understood of FILE.",
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Parameters(paramLabel = "FILE|-", description = "A transcript, or - for the standard input.")
  private String file = STANDARD_INPUT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

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

  private final Shike shike;

  ParseCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult result = read(parser());
    switch (format) {
      case TEXT -> new TextTranscript(shike.out()).show(result);
      case JSON -> JsonTranscript.write(shike.out(), result);
    }
    return Shike.OK;
  }

  private TranscriptParser parser() {
    TranscriptParser any = TranscriptParser.standard();
    TranscriptParser one = as == null ? any : any.withFormat(as);
    return strict ? one.strict() : one;
  }

  private ParseResult read(TranscriptParser parser) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return parser.read(STANDARD_INPUT, System.in);
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException(path + " is a folder; name one file");
    }
    return parser.read(TranscriptFile.of(path));
  }

  /** How the transcript is written. */
  enum Format {
    TEXT,
    JSON;

    /** As a person types it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
