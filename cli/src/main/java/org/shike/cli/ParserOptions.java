// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.time.Duration;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Timecode;
import picocli.CommandLine.Option;

/** How files are read, for all commands that read transcripts. */
final class ParserOptions {
  @Option(
      names = "--offset",
      paramLabel = "TIME",
      description =
          "Count times from this one, such as 10:00:00 for a broadcast whose time code starts"
              + " there.")
  private String offset = "0:00";

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      converter = ByteSize.class,
      description = ByteSize.DESCRIPTION)
  private int maxBytes = TranscriptParser.DEFAULT_MAX_BYTES;

  TranscriptParser parser() {
    return TranscriptParser.standard().withOffset(time()).withMaxBytes(maxBytes);
  }

  private Duration time() {
    return Timecode.parseExact(offset)
        .map(Timecode::time)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + offset + "\" is not a time; write --offset as in 10:00:00"));
  }
}
