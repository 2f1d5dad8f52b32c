// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.passage.Passage;
import org.shike.transcript.Transcript;

/** Shows passages to a person, below the headings of their sections. */
final class TextPassages {
  private final PrintWriter out;
  private final Messages messages;

  TextPassages(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  void show(Transcript transcript, List<Passage> passages) {
    out.println(TextTranscript.title(transcript));
    long timed = passages.stream().filter(passage -> passage.time().isPresent()).count();
    out.println(messages.say("counts.passages", passages.size(), timed));
    TimeColumn times = TimeColumn.of(passages.stream().map(TextPassages::time));
    TextSections sections = new TextSections(out, transcript.sections());
    for (Passage passage : passages) {
      sections.showAround(passage.first().cue());
      show(passage, times);
    }
    sections.showRest();
  }

  private static String time(Passage passage) {
    return TimeColumn.time(passage.first().time(), passage.first().timestamp());
  }

  private void show(Passage passage, TimeColumn times) {
    String speaker = passage.speaker().map(name -> name + ": ").orElse("");
    out.println(times.before(time(passage)) + PlainText.of(speaker + passage.text()));
  }
}
