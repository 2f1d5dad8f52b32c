// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The titles of the sections of a transcript. Immutable. */
public final class SectionTitles {
  private final List<Section> sections;
  private final int[] parents;

  private SectionTitles(List<Section> sections) {
    this.sections = sections;
    this.parents = Section.parents(sections);
  }

  /**
   * The titles of the sections of a transcript.
   *
   * @param transcript whose cues will be asked for
   * @return the titles
   */
  public static SectionTitles of(Transcript transcript) {
    return new SectionTitles(transcript.sections());
  }

  /**
   * Where a cue stands.
   *
   * @param cue of the transcript
   * @return the titles of the sections around it, outermost first
   */
  public List<String> around(Cue cue) {
    Deque<String> titles = new ArrayDeque<>();
    for (int at = cue.section().orElse(-1); at >= 0; at = parents[at]) {
      titles.addFirst(sections.get(at).title());
    }
    return List.copyOf(titles);
  }
}
