// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.util.List;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/** Shows the headings of sections to a person, each once and in order. */
final class TextSections {
  private final PrintWriter out;
  private final List<Section> sections;
  private int shown;

  TextSections(PrintWriter out, List<Section> sections) {
    this.out = out;
    this.sections = sections;
  }

  /** Shows what was not shown yet, up to the section of a cue. */
  void showAround(Cue cue) {
    showUpTo(cue.section().orElse(-1));
  }

  void showRest() {
    showUpTo(sections.size() - 1);
  }

  private void showUpTo(int last) {
    for (; shown <= last; shown++) {
      Section section = sections.get(shown);
      out.println();
      out.print("#".repeat(section.level()) + " " + PlainText.of(section.title()));
      out.println(section.time().map(time -> "  " + range(time)).orElse(""));
    }
  }

  private static String range(TimeRange time) {
    String end = time.end().map(at -> Timecode.of(at).written()).orElse("?");
    return Timecode.of(time.start()).written() + " - " + end;
  }
}
