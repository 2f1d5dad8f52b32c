// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The sections of a summary while it is read, and the current one. */
final class DraftSections {
  private static final int NONE = -1;

  private final List<DraftSection> sections = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private int current = NONE;
  private int closed;

  List<DraftSection> all() {
    return sections;
  }

  /** The index of the section the next text belongs to. */
  OptionalInt current() {
    return current == NONE ? OptionalInt.empty() : OptionalInt.of(current);
  }

  /** The innermost section with a time around the next text. */
  OptionalInt timed() {
    for (int at = current; at >= closed; at = parents.get(at)) {
      if (sections.get(at).stamp().isPresent()) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  void open(DraftSection section) {
    int parent = sections.size() - 1;
    while (parent != NONE && sections.get(parent).level() >= section.level()) {
      parent = parents.get(parent);
    }
    parents.add(parent);
    sections.add(section);
    current = sections.size() - 1;
  }

  /** The time of the section that was opened last. */
  void stamp(Stamp stamp) {
    sections.set(current, sections.get(current).withStamp(stamp));
  }

  /** What follows is outside the sections below this level. */
  void rise(int level) {
    while (current != NONE && sections.get(current).level() > level) {
      current = parents.get(current);
    }
  }

  /** What follows is outside all sections. */
  void leave() {
    current = NONE;
  }

  /** What follows takes no time from the sections so far, not even in their subsections. */
  void close() {
    closed = sections.size();
  }
}
