// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.shike.parse.ParseResult;
import org.shike.passage.Passage;
import org.shike.passage.PassageSplitters;
import org.shike.server.IndexJson;
import org.shike.transcript.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shike passages}: shows the passages into which a file is split for the index. */
@Command(name = "passages", mixinStandardHelpOptions = true)
final class PassagesCommand implements Callable<Integer> {
  @Mixin private TranscriptSource source = new TranscriptSource();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  private final Shike shike;

  PassagesCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult result = source.read();
    Transcript transcript = result.transcript();
    List<Passage> passages = PassageSplitters.automatic().split(transcript);
    switch (format) {
      case TEXT -> new TextPassages(shike.out(), shike.messages()).show(transcript, passages);
      case JSON -> shike.out().print(IndexJson.passages(transcript, passages));
    }
    return TranscriptSource.status(result, shike);
  }

  /** How the passages are written. */
  enum Format {
    TEXT,
    JSON
  }
}
