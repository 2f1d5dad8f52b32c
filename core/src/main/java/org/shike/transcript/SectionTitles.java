// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

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
   * @param transcript to which the cues will belong
   * @return the titles
   */
  public static SectionTitles of(Transcript transcript) {
    return new SectionTitles(transcript.sections());
  }

  /**
   * The sections that contain a cue.
   *
   * @param cue of the transcript
   * @return the titles of the sections around it, outermost first
   */
  public List<String> around(Cue cue) {
    return titles(sectionsAround(cue));
  }

  /**
   * The sections that begin with a cue.
   *
   * @param cue of the transcript
   * @param before the cue before it; empty for the first one
   * @return the titles of the sections around it that are not around the cue before, outermost
   *     first
   */
  public List<String> opened(Cue cue, Optional<Cue> before) {
    List<Integer> opened = new ArrayList<>(sectionsAround(cue));
    before.ifPresent(other -> opened.removeAll(sectionsAround(other)));
    return titles(opened);
  }

  private List<Integer> sectionsAround(Cue cue) {
    Deque<Integer> around = new ArrayDeque<>();
    for (int at = cue.section().orElse(-1); at >= 0; at = parents[at]) {
      around.addFirst(at);
    }
    return List.copyOf(around);
  }

  private List<String> titles(List<Integer> some) {
    return some.stream().map(at -> sections.get(at).title()).toList();
  }
}
