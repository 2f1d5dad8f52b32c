// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.Synonyms;
import org.shike.analysis.TokenTypes;

/** The tokens of a query that belong to one of its words: its forms, its parts, and joins. */
final class WordGroup {
  private final AnalyzedToken word;
  private final List<String> forms = new ArrayList<>();
  private final List<AnalyzedToken> parts = new ArrayList<>();
  private final List<AnalyzedToken> joins = new ArrayList<>();

  private WordGroup(AnalyzedToken word) {
    this.word = word;
  }

  /** One group for each word of the graph that the analyzer of the word channel made. */
  static List<WordGroup> of(List<AnalyzedToken> tokens) {
    List<WordGroup> groups = new ArrayList<>();
    for (AnalyzedToken token : tokens) {
      boolean isNext = groups.isEmpty() || groups.getLast().word.position() < token.position();
      if (token.term().isEmpty()) {
        continue;
      }
      if (token.isWord() && isNext) {
        groups.add(new WordGroup(token));
      } else if (!groups.isEmpty()) {
        groups.getLast().add(token);
      }
    }
    return groups;
  }

  private void add(AnalyzedToken token) {
    switch (token.type()) {
      case TokenTypes.JOINED -> joins.add(token);
      case TokenTypes.PART -> parts.add(token);
      default -> forms.add(token.term());
    }
  }

  AnalyzedToken word() {
    return word;
  }

  /** The word and its forms. */
  List<String> terms() {
    List<String> terms = new ArrayList<>(List.of(word.term()));
    terms.addAll(forms);
    return terms;
  }

  /** What the word and those behind it are written as one. */
  List<AnalyzedToken> joins() {
    return joins;
  }

  /** The edges of the graph of its parts. */
  List<AnalyzedToken> parts() {
    return parts;
  }

  int start() {
    return word.position();
  }

  int end() {
    return end(word);
  }

  static int end(AnalyzedToken token) {
    return token.position() + token.positionLength();
  }

  /** The spelling under which synonyms are looked up. */
  String spelling() {
    return Synonyms.word(word, forms);
  }

  /** The ways through its parts from its start to its end, so many at most. */
  List<List<List<String>>> rows(int most) {
    List<Rows.Edge> edges =
        parts.stream()
            .map(part -> new Rows.Edge(part.position(), end(part), List.of(part.term())))
            .toList();
    return Rows.through(edges, start(), end(), most);
  }
}
