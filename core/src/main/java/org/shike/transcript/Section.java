// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

import java.util.List;
import java.util.Optional;

/**
 * A titled stretch of a transcript. Immutable.
 *
 * @param title as written, without the time
 * @param level depth of its heading, 1 for the outermost; a section is inside the nearest earlier
 *     section that has a smaller level
 * @param time when it takes place; empty if the source does not say
 */
public record Section(String title, int level, Optional<TimeRange> time) {
  /** Checks the level. */
  public Section {
    if (level < 1) {
      throw new IllegalArgumentException("level must be 1 or more: " + level);
    }
  }

  /**
   * How sections are nested.
   *
   * @param sections in document order
   * @return for each section the index of the section around it, or -1 for an outermost one
   */
  public static int[] parents(List<Section> sections) {
    int[] parents = new int[sections.size()];
    for (int at = 0; at < parents.length; at++) {
      int level = sections.get(at).level();
      int parent = at - 1;
      while (parent >= 0 && sections.get(parent).level() >= level) {
        parent = parents[parent];
      }
      parents[at] = parent;
    }
    return parents;
  }
}
