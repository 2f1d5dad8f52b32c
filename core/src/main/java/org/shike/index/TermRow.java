// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;

/**
 * Consecutive words.
 *
 * @param places at least one, in order; at each place any of several terms
 */
record TermRow(List<List<String>> places) {
  TermRow {
    places = List.copyOf(places);
  }

  /** How many clauses these rows need in a query. */
  static int clauses(List<TermRow> rows) {
    return rows.stream().mapToInt(row -> row.places().size()).sum();
  }
}
