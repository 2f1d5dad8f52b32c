// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.TokenTypes;

/** The tokens of a query that belong to one of its words: its forms, its parts, and joins. */
final class WordGroup {
  /** More ways to cut one name apart than anybody writes. */
  private static final int MAX_ROWS = 8;

  private final AnalyzedToken word;
  private final List<String> terms = new ArrayList<>();
  private final List<AnalyzedToken> parts = new ArrayList<>();

  private WordGroup(AnalyzedToken word) {
    this.word = word;
    terms.add(word.term());
  }

  /** One group for each word of the graph that the analyzer of the word channel made. */
  static List<WordGroup> of(List<AnalyzedToken> tokens) {
    List<WordGroup> groups = new ArrayList<>();
    for (AnalyzedToken token : tokens) {
      boolean isNext = groups.isEmpty() || groups.getLast().word.position() < token.position();
      if (token.isWord() && isNext) {
        groups.add(new WordGroup(token));
      } else if (!groups.isEmpty()) {
        groups.getLast().add(token);
      }
    }
    addJoins(groups, tokens);
    return groups;
  }

  private static void addJoins(List<WordGroup> groups, List<AnalyzedToken> tokens) {
    for (AnalyzedToken token : tokens) {
      if (token.type().equals(TokenTypes.JOINED)) {
        groups.stream()
            .filter(group -> group.isWithin(token))
            .forEach(group -> group.terms.add(token.term()));
      }
    }
  }

  private void add(AnalyzedToken token) {
    switch (token.type()) {
      case TokenTypes.JOINED -> {}
      case TokenTypes.PART -> parts.add(token);
      default -> terms.add(token.term());
    }
  }

  private boolean isWithin(AnalyzedToken join) {
    return word.position() >= join.position() && end(word) <= end(join);
  }

  private static int end(AnalyzedToken token) {
    return token.position() + token.positionLength();
  }

  AnalyzedToken word() {
    return word;
  }

  /** The word, its forms and the joins it is in. */
  List<String> terms() {
    return terms;
  }

  /** The ways through its parts from its start to its end. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    addRows(word.position(), new ArrayList<>(), rows);
    return rows;
  }

  private void addRows(int position, List<String> row, List<List<String>> rows) {
    if (position == end(word) && !row.isEmpty()) {
      rows.add(List.copyOf(row));
      return;
    }
    for (AnalyzedToken part : parts) {
      if (part.position() == position && rows.size() < MAX_ROWS) {
        row.add(part.term());
        addRows(end(part), row, rows);
        row.removeLast();
      }
    }
  }
}
