// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The timed points that may own the text below them, the innermost last. */
final class OpenPoints {
  /** A point at a depth of its list. */
  private record Point(int depth, int cue) {}

  private final Deque<Point> open = new ArrayDeque<>();

  void clear() {
    open.clear();
  }

  /** Closes the points at this depth and deeper, which own nothing that follows. */
  void closeFrom(int depth) {
    while (!open.isEmpty() && open.getLast().depth() >= depth) {
      open.removeLast();
    }
  }

  void add(int depth, int cue) {
    open.addLast(new Point(depth, cue));
  }

  Optional<DraftTime> innermost() {
    return Optional.ofNullable(open.peekLast()).map(point -> new DraftTime.OfPoint(point.cue()));
  }
}
