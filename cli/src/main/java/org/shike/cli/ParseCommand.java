// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shike.parse.ParseResult;
import org.shike.write.TranscriptWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shike parse}: shows what was understood of a file, or what is what in a folder. */
@Command(name = "parse", mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
  @Mixin private TranscriptSource source = new TranscriptSource();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  private final Shike shike;

  ParseCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Path> folder = format == Format.TEXT ? source.folder() : Optional.empty();
    if (folder.isPresent()) {
      boolean isWhole = new TextRecordings(folder.get(), shike).show(source.parser());
      return isWhole ? Shike.OK : Shike.PARTLY;
    }
    ParseResult result = source.read();
    switch (format) {
      case TEXT -> new TextTranscript(shike.out(), shike.messages()).show(result);
      case JSON -> TranscriptWriters.writeJson(result, shike.out());
      case VTT -> TranscriptWriters.webVtt().write(result.transcript(), shike.out());
      case SRT -> TranscriptWriters.srt().write(result.transcript(), shike.out());
    }
    return TranscriptSource.status(result, shike);
  }

  /** How the transcript is written. */
  enum Format {
    TEXT,
    JSON,
    VTT,
    SRT
  }
}
