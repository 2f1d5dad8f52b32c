// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.Synonyms;
import org.shike.search.QueryForm;

/**
 * Finds other names of the words of a query, and how each is written in texts.
 *
 * @param source knows the names
 * @param channels analyse the names
 */
record OtherNames(Source source, Channels channels) {
  /** Knows other names of words. */
  interface Source {
    /** The names of words, which are given in the form of {@link Synonyms#word}, in order. */
    List<Synonyms.Match> of(List<String> words);
  }

  /** The synonyms of each word, or of it and its neighbours, as far as the budget allows. */
  List<List<QueryWord.Synonym>> of(List<TypedWord> words) {
    ClauseBudget budget = ClauseBudget.ofSynonyms(words.size());
    List<List<QueryWord.Synonym>> synonyms = new ArrayList<>();
    words.forEach(word -> synonyms.add(new ArrayList<>()));
    List<String> spellings = words.stream().map(word -> word.group().spelling()).toList();
    for (Synonyms.Match match : source.of(spellings)) {
      for (String name : match.names()) {
        QueryWord.Synonym synonym = synonym(name);
        int clauses = (TermRow.clauses(synonym.rows()) + 1) * (match.to() - match.from() + 1);
        if (budget.take(clauses)) {
          synonyms.subList(match.from(), match.to()).forEach(word -> word.add(synonym));
        }
      }
    }
    return synonyms;
  }

  /** The words of a name in a row, each whole or by its parts, joined or not. */
  private QueryWord.Synonym synonym(String name) {
    List<TypedWord> words = SearchedWords.of(name, QueryForm.KEYWORDS, channels).words();
    List<WordPaths.Edge> edges =
        words.stream().flatMap(word -> edges(word.group(), words)).toList();
    int start = words.isEmpty() ? 0 : words.getFirst().group().start();
    int end = words.isEmpty() ? 0 : words.getLast().group().end();
    List<AnalyzedToken> literal =
        words.stream().allMatch(TypedWord::isLiteral)
            ? AnalyzedToken.of(channels.literalQuery(), name)
            : List.of();
    return new QueryWord.Synonym(WordPaths.through(edges, start, end), literal);
  }

  private static Stream<WordPaths.Edge> edges(WordGroup group, List<TypedWord> words) {
    Stream<WordPaths.Edge> others =
        Stream.concat(group.parts().stream(), group.joins().stream())
            .map(token -> edge(token, List.of(token.term()), words));
    return Stream.concat(Stream.of(edge(group.word(), group.terms(), words)), others);
  }

  private static WordPaths.Edge edge(
      AnalyzedToken token, List<String> terms, List<TypedWord> words) {
    return new WordPaths.Edge(token.position(), afterGap(WordGroup.end(token), words), terms);
  }

  /** Where the next word starts, if punctuation or symbols are before it. */
  private static int afterGap(int place, List<TypedWord> words) {
    boolean isEnd = words.stream().anyMatch(word -> word.group().end() == place);
    return words.stream()
        .mapToInt(word -> word.group().start())
        .filter(start -> isEnd && start >= place)
        .findFirst()
        .orElse(place);
  }
}
