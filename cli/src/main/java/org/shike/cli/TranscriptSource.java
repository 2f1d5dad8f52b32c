// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shike.parse.MalformedTranscriptException;
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

  @Parameters(paramLabel = "FILE|-", descriptionKey = "file")
  private String file = STANDARD_INPUT;

  @Option(names = "--as", paramLabel = "FORMAT", completionCandidates = FormatNames.class)
  private @Nullable TranscriptFormat as;

  @Option(names = "--strict")
  private boolean strict;

  @Mixin private ParserOptions reading = new ParserOptions();

  ParseResult read() throws IOException {
    try {
      return parsed();
    } catch (MalformedTranscriptException e) {
      throw new BadCallException("error.file.unusable", file, e.problems().getFirst().message());
    }
  }

  private ParseResult parsed() throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return parser().read(STANDARD_INPUT, System.in);
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new BadCallException("error.file.is-folder", path);
    }
    try {
      return parser().read(TranscriptFile.of(path));
    } catch (Error e) {
      throw new FileError(path, e);
    }
  }

  /** The formats as a person types them. */
  static final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(TranscriptFormat.values())
          .map(format -> format.name().toLowerCase(Locale.ROOT))
          .iterator();
    }
  }

  /** The exit status after a file was read; says what is wrong with one that was read in part. */
  static int status(ParseResult result, Shike shike) {
    if (result.isWhole()) {
      return Shike.OK;
    }
    result.problems().stream()
        .map(
            problem -> shike.messages().say("problem", PlainText.of(shike.messages().say(problem))))
        .forEach(problem -> shike.err().println("shike: " + problem));
    return Shike.PARTLY;
  }

  /** {@return the folder that was named instead of a file} */
  Optional<Path> folder() {
    return Optional.of(Path.of(file)).filter(Files::isDirectory);
  }

  TranscriptParser parser() {
    TranscriptParser any = reading.parser();
    TranscriptParser one = as == null ? any : any.withFormat(as);
    return strict ? one.strict() : one;
  }
}
