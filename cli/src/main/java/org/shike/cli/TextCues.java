// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.SectionTitles;
import org.shike.transcript.Transcript;

/** Shows cues around a time to a person: below the titles of their sections, with a mark. */
final class TextCues {
  private static final String MARK = "> ";
  private static final String NO_MARK = "  ";

  private final PrintWriter out;
  private final Messages messages;

  TextCues(PrintWriter out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  void show(CuesAround around) {
    Transcript transcript = around.transcript();
    List<Cue> cues = transcript.cues();
    out.println(TextTranscript.title(transcript));
    out.println(messages.say("counts.cues", around.from() + 1, around.to(), cues.size()));
    SectionTitles titles = SectionTitles.of(transcript);
    TimeColumn times = TimeColumn.of(around.excerpt().cues().stream().map(TextTranscript::time));
    Optional<Cue> before = Optional.empty();
    for (int at = around.from(); at < around.to(); at++) {
      showSections(titles, cues.get(at), before);
      show(cues.get(at), times, at == around.at() ? MARK : NO_MARK);
      before = Optional.of(cues.get(at));
    }
  }

  /** The titles around a cue, if they are others than before. */
  private void showSections(SectionTitles titles, Cue cue, Optional<Cue> before) {
    List<String> sections = titles.around(cue);
    if (!sections.equals(before.map(titles::around).orElse(List.of()))) {
      out.println();
      out.println(PlainText.of(String.join(" › ", sections)));
    }
  }

  private void show(Cue cue, TimeColumn times, String mark) {
    out.println(mark + times.before(TextTranscript.time(cue)) + TextTranscript.text(cue));
    for (CueText other : cue.texts().subList(1, cue.texts().size())) {
      out.println(NO_MARK + times.blank() + PlainText.of(other.text()));
    }
  }
}
