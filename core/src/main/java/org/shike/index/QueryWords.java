// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.Synonyms;

/** Finds the words of a query, and what each may be found by. */
final class QueryWords {
  /** How many rows of parts, and how many synonyms, a query looks for at most. */
  private static final int MAX_ROWS = 32;

  private static final int MAX_SYNONYMS = 16;

  private final Channels channels;
  private int rows;

  QueryWords(Channels channels) {
    this.channels = channels;
  }

  /** The words of a text up to an offset; symbols only where there is nothing else. */
  List<QueryWord> of(String text, int end) {
    List<WordGroup> groups = groups(text, end);
    List<List<QueryWord.Synonym>> synonyms = synonyms(groups);
    List<QueryWord> words = new ArrayList<>();
    for (int at = 0; at < groups.size(); at++) {
      words.add(word(groups.get(at), text, synonyms.get(at)));
    }
    return words;
  }

  private List<WordGroup> groups(String text, int end) {
    List<AnalyzedToken> tokens =
        AnalyzedToken.of(channels.wordQuery(), text).stream()
            .filter(token -> token.to() <= end)
            .toList();
    List<WordGroup> all = WordGroup.of(tokens);
    List<WordGroup> letters =
        all.stream().filter(group -> !literal(group, text).isEmpty()).toList();
    return letters.isEmpty() ? all : letters;
  }

  private QueryWord word(WordGroup group, String text, List<QueryWord.Synonym> synonyms) {
    List<List<String>> rowsOfParts = rows < MAX_ROWS ? group.rows() : List.of();
    rows += rowsOfParts.size();
    List<AnalyzedToken> literal = endsWithSign(group) ? List.of() : literal(group, text);
    return new QueryWord(group.terms(), rowsOfParts, literal, synonyms);
  }

  private List<AnalyzedToken> literal(WordGroup group, String text) {
    return literal(text.substring(group.word().from(), group.word().to()));
  }

  private List<AnalyzedToken> literal(String text) {
    return AnalyzedToken.of(channels.literalQuery(), text);
  }

  /** The signs of C++ and 14% say something that the literal channel does not hold. */
  private static boolean endsWithSign(WordGroup group) {
    String term = group.word().term();
    return !Character.isLetterOrDigit(term.codePointBefore(term.length()));
  }

  private List<List<QueryWord.Synonym>> synonyms(List<WordGroup> groups) {
    List<List<QueryWord.Synonym>> synonyms = new ArrayList<>();
    groups.forEach(group -> synonyms.add(new ArrayList<>()));
    List<String> terms = groups.stream().map(group -> group.word().term()).toList();
    int found = 0;
    for (Synonyms.Match match : channels.synonyms().in(terms)) {
      for (String name : match.names()) {
        if (found++ < MAX_SYNONYMS) {
          QueryWord.Synonym synonym = synonym(name);
          synonyms.subList(match.from(), match.to()).forEach(word -> word.add(synonym));
        }
      }
    }
    return synonyms;
  }

  private QueryWord.Synonym synonym(String name) {
    List<QueryWord> words =
        groups(name, name.length()).stream().map(group -> word(group, name, List.of())).toList();
    return new QueryWord.Synonym(words, literal(name));
  }
}
