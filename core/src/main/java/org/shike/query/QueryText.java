// SPDX-License-Identifier: Apache-2.0
package org.shike.query;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The text of a query without operators that have nothing to join. */
final class QueryText {
  private final String text;

  /** The ranges that were dropped, by their starts, each with its end. */
  private final NavigableMap<Integer, Integer> dropped = new TreeMap<>();

  QueryText(String text) {
    this.text = text;
  }

  /** Drops a token: words do not contain it. */
  void drop(Token token) {
    dropped.put(token.start(), token.end());
  }

  /** The text of a token. */
  String raw(Token token) {
    return text.substring(token.start(), token.end());
  }

  /** The words between two offsets, with a blank for what was dropped. */
  Expression.Words words(int start, int end) {
    List<String> pieces = new ArrayList<>();
    int from = start;
    for (var place : dropped.subMap(start, end).entrySet()) {
      pieces.add(text.substring(from, place.getKey()));
      from = place.getValue();
    }
    pieces.add(text.substring(from, end));
    return new Expression.Words(pieces.size() == 1 ? pieces.getFirst() : joined(pieces));
  }

  private static String joined(List<String> pieces) {
    return String.join(
        " ", pieces.stream().map(Signs::stripped).filter(piece -> !piece.isEmpty()).toList());
  }
}
