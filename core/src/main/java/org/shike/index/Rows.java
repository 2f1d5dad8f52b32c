// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;

/** Finds the ways through a graph of words, each a row of words that may have several terms. */
final class Rows {
  private final List<Edge> edges;
  private final int end;
  private final int most;
  private final List<List<List<String>>> rows = new ArrayList<>();

  private Rows(List<Edge> edges, int end, int most) {
    this.edges = edges;
    this.end = end;
    this.most = most;
  }

  /**
   * A word between two places.
   *
   * @param from place before it
   * @param to place behind it
   * @param terms any of which it may be
   */
  record Edge(int from, int to, List<String> terms) {}

  /** The rows of edges from one place to another, in the order of the edges, so many at most. */
  static List<List<List<String>>> through(List<Edge> edges, int start, int end, int most) {
    Rows rows = new Rows(edges, end, most);
    rows.goOn(start, new ArrayList<>());
    return rows.rows;
  }

  private void goOn(int place, List<List<String>> row) {
    if (place == end && !row.isEmpty()) {
      rows.add(List.copyOf(row));
      return;
    }
    for (Edge edge : edges) {
      if (edge.from() == place && rows.size() < most) {
        row.add(edge.terms());
        goOn(edge.to(), row);
        row.removeLast();
      }
    }
  }
}
