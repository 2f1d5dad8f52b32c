// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;

/** Finds the ways through a graph of words, each a row of words that may have several terms. */
final class Rows {
  /** More ways to cut one name apart, or to join one synonym, than anybody writes. */
  private static final int MOST = 8;

  private final List<Edge> edges;
  private final int end;
  private final List<TermRow> rows = new ArrayList<>();

  private Rows(List<Edge> edges, int end) {
    this.edges = edges;
    this.end = end;
  }

  /**
   * A word between two places.
   *
   * @param from place before it
   * @param to place behind it
   * @param terms any of which it may be
   */
  record Edge(int from, int to, List<String> terms) {}

  /** The first rows of edges from one place to another, in the order of the edges. */
  static List<TermRow> through(List<Edge> edges, int start, int end) {
    Rows rows = new Rows(edges, end);
    rows.goOn(start, new ArrayList<>());
    return rows.rows;
  }

  private void goOn(int place, List<List<String>> row) {
    if (place == end && !row.isEmpty()) {
      rows.add(new TermRow(row));
      return;
    }
    for (Edge edge : edges) {
      if (edge.from() == place && rows.size() < MOST) {
        row.add(edge.terms());
        goOn(edge.to(), row);
        row.removeLast();
      }
    }
  }
}
