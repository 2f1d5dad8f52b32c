// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A window of time that moves over what is said: which parts are in it. */
final class NearWindow {
  private final int passage;
  private final int[] times;
  private int missing;
  private int inPassage;

  /** When a part is said. */
  record Event(long millis, int part, int passage) {}

  private NearWindow(int parts, int passage) {
    this.passage = passage;
    this.times = new int[parts];
    this.missing = parts;
  }

  /**
   * Whether a passage holds an event of a stretch that contains all parts.
   *
   * @param events in any order
   * @param parts how many there are
   * @param within the longest time from the first event of a stretch to the last
   */
  static boolean isNear(List<Event> events, int parts, long within, int passage) {
    List<Event> inOrder = new ArrayList<>(events);
    inOrder.sort(Comparator.comparingLong(Event::millis));
    NearWindow window = new NearWindow(parts, passage);
    int to = 0;
    for (Event first : inOrder) {
      while (to < inOrder.size() && inOrder.get(to).millis() - first.millis() <= within) {
        window.add(inOrder.get(to));
        to++;
      }
      if (window.missing == 0 && window.inPassage > 0) {
        return true;
      }
      window.remove(first);
    }
    return false;
  }

  private void add(Event event) {
    missing -= times[event.part()] == 0 ? 1 : 0;
    times[event.part()]++;
    inPassage += event.passage() == passage ? 1 : 0;
  }

  private void remove(Event event) {
    times[event.part()]--;
    missing += times[event.part()] == 0 ? 1 : 0;
    inPassage -= event.passage() == passage ? 1 : 0;
  }
}
