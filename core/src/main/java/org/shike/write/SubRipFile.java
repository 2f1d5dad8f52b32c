// SPDX-License-Identifier: Apache-2.0
package org.shike.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Transcript;

/** Writes a transcript as SubRip. */
final class SubRipFile {
  private static final TextReferences REFERENCES = TextReferences.subRip();

  private SubRipFile() {}

  static void write(Transcript transcript, Appendable out) throws IOException {
    int number = 0;
    for (ShownCue cue : ShownCue.of(transcript)) {
      List<String> lines = lines(cue.cue());
      if (!lines.isEmpty()) {
        out.append(number == 0 ? "" : "\n").append(String.valueOf(++number)).append('\n');
        out.append(cue.times(',')).append('\n');
        for (String line : lines) {
          out.append(REFERENCES.line(line)).append('\n');
        }
      }
    }
  }

  private static List<String> lines(Cue cue) {
    List<String> lines = new ArrayList<>();
    for (CueText text : cue.texts()) {
      ShownText.lines(text.text(), Map.of()).forEach(line -> lines.add(line.text()));
    }
    if (!lines.isEmpty()) {
      lines.set(0, cue.speaker().map(SubRipFile::label).orElse("") + lines.get(0));
    }
    return lines;
  }

  private static String label(String speaker) {
    String name = ShownText.oneLine(speaker);
    return name.isEmpty() ? "" : name + ": ";
  }
}
