// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.shike.index.IndexSettings;
import org.shike.index.IndexStats;
import org.shike.index.TranscriptIndex;
import org.shike.server.IndexJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shike stats}: counts and measures what an index holds. */
@Command(name = "stats", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  private final Shike shike;

  StatsCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    try (TranscriptIndex opened =
        index.openReadOnly(IndexSettings.standard(), shike.environment())) {
      IndexStats stats = opened.stats();
      switch (format) {
        case TEXT -> new TextStats(shike.out(), shike.messages()).show(stats);
        case JSON -> shike.out().print(IndexJson.stats(stats));
      }
    }
    return Shike.OK;
  }

  /** How the figures are written. */
  enum Format {
    TEXT,
    JSON
  }
}
