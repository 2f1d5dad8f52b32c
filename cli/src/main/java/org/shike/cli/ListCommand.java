// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.server.IndexJson;
import org.shike.server.ListedTranscript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shike list}: lists the transcripts of an index. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  private final Shike shike;

  ListCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    List<ListedTranscript> transcripts = transcripts();
    switch (format) {
      case TEXT -> showText(transcripts);
      case JSON -> shike.out().print(IndexJson.transcripts(transcripts));
    }
    return Shike.OK;
  }

  private List<ListedTranscript> transcripts() throws IOException {
    List<ListedTranscript> transcripts = new ArrayList<>();
    try (TranscriptIndex opened =
        index.openReadOnly(IndexSettings.standard(), shike.environment())) {
      for (String id : opened.ids()) {
        opened.get(id).map(ListedTranscript::of).ifPresent(transcripts::add);
      }
    }
    return transcripts;
  }

  private void showText(List<ListedTranscript> transcripts) {
    if (transcripts.isEmpty()) {
      shike.err().println("shike: " + shike.messages().say("list.empty"));
    } else {
      new TextList(shike).show(transcripts);
    }
  }

  /** How the list is written. */
  enum Format {
    TEXT,
    JSON
  }
}
