// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.cue;

import java.util.ArrayList;
import java.util.List;
import org.shike.parse.source.ProblemLog;
import org.shike.parse.source.ReadingOptions;
import org.shike.parse.source.TranscriptReader;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Transcript;

/** Makes a transcript from what the reader of one format of timed text finds in a file. */
public record TimedReader(ReadingOptions options, RawReader reader) implements TranscriptReader {
  @Override
  public Transcript read(String id, String text, ProblemLog problems) {
    RawTranscript raw = reader.read(text, problems);
    CueAssembly assembly = new CueAssembly(raw.language(), options.stockPhrases());
    Chapters chapters = new Chapters(raw.chapters());
    List<Cue> cues = new ArrayList<>(raw.untimed());
    cues.addAll(chapters.around(raw.timed().stream().map(assembly::cue).toList()));
    if (cues.isEmpty()) {
      problems.add(1, Message.of("the file has no text; nothing will be found in it"));
    }
    return new Transcript(id, raw.title(), raw.metadata(), chapters.sections(), cues);
  }
}
