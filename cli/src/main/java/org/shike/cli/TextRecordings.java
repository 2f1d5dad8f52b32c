// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shike.parse.FilePatterns;
import org.shike.parse.TranscriptParser;
import org.shike.recording.FileUse;
import org.shike.recording.ReadFile;
import org.shike.recording.Recording;
import org.shike.recording.RecordingFiles;
import org.shike.recording.Recordings;

/** Shows the recordings of a folder to a person: below each its files, and what they are to it. */
final class TextRecordings {
  private static final String INDENT = "  ";

  private final Path folder;
  private final PrintWriter out;
  private final Messages messages;
  private boolean isPartial;

  TextRecordings(Path folder, Shike shike) {
    this.folder = folder;
    this.out = shike.out();
    this.messages = shike.messages();
  }

  /** Shows all recordings, and returns whether every file could be read to its end. */
  boolean show(TranscriptParser parser) throws IOException {
    Recordings found = Recordings.in(List.of(folder), FilePatterns.standard());
    List<ReadFile> others = new ArrayList<>(found.leftOut());
    int recordings = 0;
    for (RecordingFiles files : found.all()) {
      Recording recording = files.read(parser);
      if (recording.transcripts().isEmpty()) {
        others.addAll(recording.files());
      } else {
        recordings++;
        show(recording.id(), recording.files());
      }
    }
    if (!others.isEmpty()) {
      show(messages.say("recordings.none"), others);
    }
    out.println(messages.say("counts.recordings", recordings));
    return !isPartial;
  }

  private void show(String heading, List<ReadFile> files) {
    out.println(PlainText.of(heading));
    files.forEach(this::show);
    out.println();
  }

  private void show(ReadFile file) {
    Path place = folder.relativize(file.path());
    out.println(INDENT + PlainText.of(place + ": " + messages.say(file.why())));
    isPartial |= file.use() == FileUse.FAILED || !file.isWhole();
  }
}
