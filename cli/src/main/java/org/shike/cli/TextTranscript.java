// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.parse.ParseResult;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.Transcript;

/** Shows a transcript to a person: its sections, and below each its cues. */
final class TextTranscript {
  private final PrintWriter out;
  private final Messages messages;

  TextTranscript(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  void show(ParseResult result) {
    show(result.transcript());
    result
        .problems()
        .forEach(
            problem -> out.println(messages.say("problem", PlainText.of(messages.say(problem)))));
  }

  void show(Transcript transcript) {
    out.println(title(transcript));
    out.println(counts(transcript));
    TimeColumn times = TimeColumn.of(transcript.cues().stream().map(TextTranscript::time));
    TextSections sections = new TextSections(out, transcript.sections());
    for (Cue cue : transcript.cues()) {
      sections.showAround(cue);
      show(cue, times);
    }
    sections.showRest();
  }

  static String title(Transcript transcript) {
    return PlainText.of(transcript.title().isEmpty() ? transcript.id() : transcript.title());
  }

  private String counts(Transcript transcript) {
    List<Section> sections = transcript.sections();
    List<Cue> cues = transcript.cues();
    long timedSections = sections.stream().filter(section -> section.time().isPresent()).count();
    long timedCues = cues.stream().filter(Cue::isTimed).count();
    return messages.say(
        "counts.transcript", sections.size(), timedSections, cues.size(), timedCues);
  }

  static String time(Cue cue) {
    return TimeColumn.time(cue.time(), cue.timestamp());
  }

  /** Who says a cue, and its first text. */
  static String text(Cue cue) {
    String speaker = cue.speaker().map(name -> name + ": ").orElse("");
    return PlainText.of(speaker + cue.text());
  }

  private void show(Cue cue, TimeColumn times) {
    out.println(times.before(time(cue)) + text(cue));
    for (CueText other : cue.texts().subList(1, cue.texts().size())) {
      out.println(times.blank() + PlainText.of(other.text()));
    }
  }
}
