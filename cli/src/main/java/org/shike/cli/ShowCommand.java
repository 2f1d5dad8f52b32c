// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shike.index.IndexSettings;
import org.shike.index.TranscriptIndex;
import org.shike.transcript.Timecode;
import org.shike.transcript.Transcript;
import org.shike.write.TranscriptWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shike show}: reads a transcript of an index, whole or around a time. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  private static final int USUAL_CONTEXT = 5;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Parameters(index = "1", paramLabel = "TIME", arity = "0..1", descriptionKey = "time")
  private @Nullable String time;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--context", paramLabel = "N")
  private @Nullable Integer context;

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  private final Shike shike;

  ShowCommand(Shike shike) {
    this.shike = shike;
  }

  @Override
  public Integer call() throws IOException {
    if (time == null) {
      if (context != null) {
        throw new BadCallException("error.context");
      }
      show(transcript());
    } else {
      show(CuesAround.of(transcript(), timecode(time), context()));
    }
    return Shike.OK;
  }

  private int context() {
    int cues = context == null ? USUAL_CONTEXT : context;
    BadCallException.checkRange("--context", cues, 0, Integer.MAX_VALUE);
    return cues;
  }

  private static Timecode timecode(String typed) {
    return Timecode.parseExact(typed)
        .orElseThrow(() -> new BadCallException("error.time.position", typed));
  }

  private Transcript transcript() throws IOException {
    try (TranscriptIndex opened =
        index.openReadOnly(IndexSettings.standard(), shike.environment())) {
      Optional<Transcript> found = opened.get(id);
      if (found.isEmpty()) {
        throw UnknownId.in(opened, id);
      }
      return found.get();
    }
  }

  private void show(Transcript transcript) throws IOException {
    switch (format) {
      case TEXT -> new TextTranscript(shike.out(), shike.messages()).show(transcript);
      case JSON -> TranscriptWriters.json().write(transcript, shike.out());
    }
  }

  private void show(CuesAround cues) throws IOException {
    switch (format) {
      case TEXT -> new TextCues(shike.out(), shike.messages()).show(cues);
      case JSON -> JsonCues.write(shike.out(), cues);
    }
  }

  /** How the transcript is written. */
  enum Format {
    TEXT,
    JSON
  }
}
