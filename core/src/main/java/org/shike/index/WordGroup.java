// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.Synonyms;
import org.shike.analysis.TokenTypes;

/** The tokens of a query that belong to one of its words: its forms, its parts, and joins. */
final class WordGroup {
  private static final Pattern SIGN = Pattern.compile("^[^\\p{L}\\p{N}]+");

  /** Starts the part of a name after a point, as in {@code v2.0}. */
  private static final String POINT = ".";

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

  /** The joined spellings of the word and those after it. */
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

  /**
   * The pairs by which a name of more than two parts is recognised in a larger one: each two
   * neighbours, where the words of camel case may be one. Pairs do not have an order, so there are
   * none if a part occurs twice: 2.1.2 is not 1.2.1.
   */
  Stream<List<String>> pairs() {
    return Stream.of(path(part -> false), path(WordGroup::isWord))
        .filter(path -> path.size() > 2)
        .filter(path -> path.stream().map(WordGroup::withoutSign).distinct().count() == path.size())
        .map(WordGroup::pairs)
        .distinct();
  }

  /** A part may begin with the sign between it and the one before. */
  private static String withoutSign(AnalyzedToken part) {
    return SIGN.matcher(part.term()).replaceFirst("");
  }

  private static List<String> pairs(List<AnalyzedToken> path) {
    return IntStream.range(1, path.size())
        .mapToObj(at -> path.get(at - 1).joinedWith(path.get(at)))
        .toList();
  }

  /** The parts in order: the smallest, or larger ones of one kind. */
  private List<AnalyzedToken> path(Predicate<AnalyzedToken> isPreferred) {
    List<AnalyzedToken> path = new ArrayList<>();
    int place = start();
    for (AnalyzedToken part : parts) {
      boolean isSmallest = part.positionLength() == 1;
      if (part.position() == place && (isSmallest || isPreferred.test(part))) {
        path.add(part);
        place = end(part);
      }
    }
    return path;
  }

  private static boolean isWord(AnalyzedToken part) {
    return part.term().codePoints().allMatch(Character::isLetter);
  }

  /** The first paths through its parts from its start to its end. */
  List<TermRow> rows() {
    List<WordPaths.Edge> edges =
        parts.stream()
            .filter(part -> !part.term().startsWith(POINT))
            .map(part -> new WordPaths.Edge(part.position(), end(part), List.of(part.term())))
            .toList();
    return WordPaths.through(edges, start(), end());
  }
}
