// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.Synonyms;
import org.shike.analysis.TokenTypes;

/** Finds the words of one query, and what each may be found by. */
final class QueryWords {
  /** More ways to cut one name apart, or to join one synonym, than anybody writes. */
  private static final int MAX_ROWS = 8;

  /** How many clauses the rows of parts, and the synonyms, of a query may have. */
  private static final int ROW_CLAUSES = 100;

  private static final int SYNONYM_CLAUSES = 200;

  private final String text;
  private final Channels channels;
  private final List<Found> words;
  private int rowClauses = ROW_CLAUSES;
  private int synonymClauses = SYNONYM_CLAUSES;

  /** A word with its characters in the literal channel. */
  private record Found(WordGroup group, List<AnalyzedToken> literal) {}

  private QueryWords(String text, Channels channels) {
    this.text = text;
    this.channels = channels;
    List<Found> all =
        WordGroup.of(AnalyzedToken.of(channels.wordQuery(), text)).stream()
            .map(group -> new Found(group, literal(text, group, channels)))
            .toList();
    List<Found> letters = all.stream().filter(word -> !word.literal().isEmpty()).toList();
    this.words = letters.isEmpty() ? all : letters;
  }

  /** The words of a text; symbols only where there is nothing else. */
  static List<QueryWord> of(String text, Channels channels) {
    return new QueryWords(text, channels).all();
  }

  private static List<AnalyzedToken> literal(String text, WordGroup group, Channels channels) {
    String word = text.substring(group.word().from(), group.word().to());
    return AnalyzedToken.of(channels.literalQuery(), word);
  }

  private List<QueryWord> all() {
    List<List<QueryWord.Synonym>> synonyms = synonyms();
    List<QueryWord> all = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Found word = words.get(at);
      List<AnalyzedToken> literal = saysAll(word) ? word.literal() : List.of();
      all.add(new QueryWord(terms(word), rows(word), literal, synonyms.get(at)));
    }
    return all;
  }

  /** The word, its forms, and the joins it is in. */
  private List<String> terms(Found word) {
    Stream<String> joins =
        words.stream()
            .flatMap(other -> other.group().joins().stream())
            .filter(join -> join.position() <= word.group().start())
            .filter(join -> word.group().end() <= WordGroup.end(join))
            .map(AnalyzedToken::term);
    return Stream.concat(word.group().terms().stream(), joins).distinct().toList();
  }

  private List<List<List<String>>> rows(Found word) {
    List<List<List<String>>> rows = word.group().rows(MAX_ROWS);
    int clauses = 2 * clauses(rows);
    if (clauses > rowClauses) {
      return List.of();
    }
    rowClauses -= clauses;
    return rows;
  }

  /** The signs of C++ and 14% say something that the literal channel does not hold. */
  private static boolean saysAll(Found word) {
    String term = word.group().word().term();
    boolean isNameOrNumber = !word.group().word().type().equals(TokenTypes.WORD);
    return !isNameOrNumber || isLetter(term.codePointBefore(term.length()));
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private List<List<QueryWord.Synonym>> synonyms() {
    List<List<QueryWord.Synonym>> synonyms = new ArrayList<>();
    words.forEach(word -> synonyms.add(new ArrayList<>()));
    List<String> spellings = words.stream().map(word -> word.group().spelling()).toList();
    for (Synonyms.Match match : channels.synonyms().in(spellings)) {
      for (String name : match.names()) {
        QueryWord.Synonym synonym = new QueryWords(name, channels).asSynonym();
        int clauses = (clauses(synonym.rows()) + 1) * (match.to() - match.from() + 1);
        if (clauses <= synonymClauses) {
          synonymClauses -= clauses;
          synonyms.subList(match.from(), match.to()).forEach(word -> word.add(synonym));
        }
      }
    }
    return synonyms;
  }

  /** The text as another name: its words in a row, each whole or by its parts, joined or not. */
  private QueryWord.Synonym asSynonym() {
    List<Rows.Edge> edges = words.stream().flatMap(word -> edges(word.group())).toList();
    int start = words.isEmpty() ? 0 : words.getFirst().group().start();
    int end = words.isEmpty() ? 0 : words.getLast().group().end();
    boolean saysAll = words.stream().allMatch(QueryWords::saysAll);
    List<AnalyzedToken> literal =
        saysAll ? AnalyzedToken.of(channels.literalQuery(), text) : List.of();
    return new QueryWord.Synonym(Rows.through(edges, start, end, MAX_ROWS), literal);
  }

  private Stream<Rows.Edge> edges(WordGroup group) {
    Stream<Rows.Edge> others =
        Stream.concat(group.parts().stream(), group.joins().stream())
            .map(token -> edge(token.position(), WordGroup.end(token), List.of(token.term())));
    return Stream.concat(Stream.of(edge(group.start(), group.end(), group.terms())), others);
  }

  private Rows.Edge edge(int from, int to, List<String> terms) {
    return new Rows.Edge(from, behindGap(to), terms);
  }

  /** Where the word behind a place starts, if punctuation or symbols lie between. */
  private int behindGap(int place) {
    boolean isEnd = words.stream().anyMatch(word -> word.group().end() == place);
    return words.stream()
        .mapToInt(word -> word.group().start())
        .filter(start -> isEnd && start >= place)
        .findFirst()
        .orElse(place);
  }

  private static int clauses(List<List<List<String>>> rows) {
    return rows.stream().mapToInt(List::size).sum();
  }
}
