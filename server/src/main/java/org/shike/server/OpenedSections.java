// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shike.transcript.Cue;
import org.shike.transcript.Section;
import org.shike.transcript.Transcript;

/**
 * The sections of a transcript at the cues that open them. One without a cue, also in the sections
 * below it, is not there.
 *
 * @param byCue by the index of the cue, the outermost first
 */
record OpenedSections(Map<Integer, List<Opened>> byCue) {
  /**
   * A section on a page.
   *
   * @param anchor the id of its heading
   */
  record Opened(String anchor, String title, int level) {}

  static OpenedSections of(Transcript transcript) {
    int[] parents = Section.parents(transcript.sections());
    Set<Integer> known = new HashSet<>();
    Map<Integer, List<Opened>> byCue = new TreeMap<>();
    for (int at = 0; at < transcript.cues().size(); at++) {
      Cue cue = transcript.cues().get(at);
      Deque<Opened> opened = new ArrayDeque<>();
      for (int section = cue.section().orElse(-1);
          section >= 0 && known.add(section);
          section = parents[section]) {
        Section one = transcript.sections().get(section);
        opened.addFirst(new Opened("s" + section, one.title(), one.level()));
      }
      if (!opened.isEmpty()) {
        byCue.put(at, List.copyOf(opened));
      }
    }
    return new OpenedSections(byCue);
  }

  List<Opened> openedAt(int cue) {
    return byCue.getOrDefault(cue, List.of());
  }

  List<Opened> all() {
    List<Opened> all = new ArrayList<>();
    byCue.values().forEach(all::addAll);
    return all;
  }
}
