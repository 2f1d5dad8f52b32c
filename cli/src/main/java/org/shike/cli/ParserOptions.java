// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.time.Duration;
import org.shike.parse.TranscriptParser;
import org.shike.transcript.Timecode;
import picocli.CommandLine.Option;

/** How files are read, for all commands that read transcripts. */
final class ParserOptions {
  @Option(names = "--offset", paramLabel = "TIME")
  private String offset = "0:00";

  @Option(names = "--max-bytes", paramLabel = "N", converter = ByteSize.class)
  private int maxBytes = TranscriptParser.DEFAULT_MAX_BYTES;

  TranscriptParser parser() {
    return TranscriptParser.standard().withOffset(time()).withMaxBytes(maxBytes);
  }

  /** What decides how files are read. */
  String said() {
    return offset + " " + maxBytes;
  }

  private Duration time() {
    return Timecode.parseExact(offset)
        .map(Timecode::time)
        .orElseThrow(() -> new BadCallException("error.time", offset));
  }
}
