// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.Transcript;

/** The titles of the sections of a transcript. */
final class SectionTitles {
  private final List<Section> sections;
  private final int[] parents;

  SectionTitles(Transcript transcript) {
    this.sections = transcript.sections();
    this.parents = Section.parents(sections);
  }

  /** The titles of the sections around a cue, outermost first. */
  List<String> around(Cue cue) {
    Deque<String> titles = new ArrayDeque<>();
    for (int at = cue.section().orElse(-1); at >= 0; at = parents[at]) {
      titles.addFirst(sections.get(at).title());
    }
    return List.copyOf(titles);
  }
}
