// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.passage.Passage;
import org.shike.transcript.Transcript;

/** Shows passages to a person, below the headings of their sections. */
final class TextPassages {
  private final PrintWriter out;

  TextPassages(PrintWriter out) {
    this.out = out;
  }

  void show(Transcript transcript, List<Passage> passages) {
    out.println(TextTranscript.title(transcript));
    long timed = passages.stream().filter(passage -> passage.time().isPresent()).count();
    out.println(TextTranscript.count(passages.size(), "passages", timed));
    TextSections sections = new TextSections(out, transcript.sections());
    for (Passage passage : passages) {
      sections.showAround(passage.first().cue());
      show(passage);
    }
    sections.showRest();
  }

  private void show(Passage passage) {
    String speaker = passage.speaker().map(name -> name + ": ").orElse("");
    String text = PlainText.of(speaker + passage.text());
    out.println(TextTranscript.column(passage.first().timestamp()) + text);
  }
}
