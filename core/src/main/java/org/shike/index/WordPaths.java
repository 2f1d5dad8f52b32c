// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;

/** Finds the paths through a graph of words. Each is a row of words that may have several terms. */
final class WordPaths {
  /** The most paths of a graph: names and synonyms rarely have more. */
  private static final int MOST = 8;

  private final List<Edge> edges;
  private final int end;
  private final List<TermRow> paths = new ArrayList<>();

  private WordPaths(List<Edge> edges, int end) {
    this.edges = edges;
    this.end = end;
  }

  /**
   * A word between two places of the graph.
   *
   * @param from the place before it
   * @param to the place after it
   * @param terms of the word
   */
  record Edge(int from, int to, List<String> terms) {}

  /** The first paths from one place to another, in the order of the edges. */
  static List<TermRow> through(List<Edge> edges, int start, int end) {
    WordPaths paths = new WordPaths(edges, end);
    paths.goOn(start, new ArrayList<>());
    return paths.paths;
  }

  private void goOn(int place, List<List<String>> row) {
    if (place == end && !row.isEmpty()) {
      paths.add(new TermRow(row));
      return;
    }
    for (Edge edge : edges) {
      if (edge.from() == place && paths.size() < MOST) {
        row.add(edge.terms());
        goOn(edge.to(), row);
        row.removeLast();
      }
    }
  }
}
