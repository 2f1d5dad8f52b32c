// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.parse.ParseResult;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Transcript;

/** Shows a transcript to a person: its sections, and below each its cues. */
final class TextTranscript {
  private static final String UNTIMED = "-";
  private static final int TIME_WIDTH = 7;

  private final PrintWriter out;

  TextTranscript(PrintWriter out) {
    this.out = out;
  }

  void show(ParseResult result) {
    Transcript transcript = result.transcript();
    out.println(PlainText.of(transcript.title().isEmpty() ? transcript.id() : transcript.title()));
    out.println(counts(transcript));
    int shown = -1;
    for (Cue cue : transcript.cues()) {
      shown = showSections(transcript.sections(), shown, cue.section().orElse(-1));
      show(cue);
    }
    showSections(transcript.sections(), shown, transcript.sections().size() - 1);
    result.problems().forEach(problem -> out.println("problem at " + problem));
  }

  private static String counts(Transcript transcript) {
    List<Section> sections = transcript.sections();
    List<Cue> cues = transcript.cues();
    long timedSections = sections.stream().filter(section -> section.time().isPresent()).count();
    long timedCues = cues.stream().filter(Cue::isTimed).count();
    return count(sections.size(), "sections", timedSections)
        + ", "
        + count(cues.size(), "cues", timedCues);
  }

  private static String count(int all, String what, long timed) {
    return all + " " + what + " (" + timed + " timed)";
  }

  /** Shows the sections behind {@code shown} up to {@code last}, and returns the last one shown. */
  private int showSections(List<Section> sections, int shown, int last) {
    for (int at = shown + 1; at <= last; at++) {
      Section section = sections.get(at);
      out.println();
      out.print("#".repeat(section.level()) + " " + PlainText.of(section.title()));
      out.println(section.time().map(time -> "  " + range(time)).orElse(""));
    }
    return Math.max(shown, last);
  }

  private void show(Cue cue) {
    String time = cue.isTimed() ? cue.timestamp() : UNTIMED;
    String indent = " ".repeat(Math.max(0, TIME_WIDTH - time.length()));
    String speaker = cue.speaker().map(name -> name + ": ").orElse("");
    out.println(indent + time + "  " + PlainText.of(speaker + cue.text()));
    for (CueText other : cue.texts().subList(1, cue.texts().size())) {
      out.println(" ".repeat(indent.length() + time.length() + 2) + PlainText.of(other.text()));
    }
  }

  private static String range(TimeRange time) {
    String end = time.end().map(at -> Timecode.of(at).written()).orElse("?");
    return Timecode.of(time.start()).written() + " - " + end;
  }
}
