// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shike.analysis.AnalyzedToken;

/**
 * Makes the words of one query from those that are searched, each with all the ways to find it. If
 * the segmenter knows no word and leaves single characters, as in 截图, each two neighbours make one.
 */
final class QueryWords {
  /** A sign that joins two numbers to a time or a ratio. */
  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[:：]");

  private final String text;
  private final Channels channels;
  private final List<TypedWord> words;
  private final List<List<QueryWord.Synonym>> synonyms;
  private final ClauseBudget budget;

  /** The joined spellings of words and those after them. */
  private final List<AnalyzedToken> joins;

  private final List<QueryWord> all;

  /**
   * Makes the words of a text.
   *
   * @param words of the text that are searched
   * @param names other names of the words
   */
  QueryWords(String text, List<TypedWord> words, Channels channels, OtherNames.Source names) {
    this.text = text;
    this.words = words;
    this.channels = channels;
    this.synonyms = new OtherNames(names, channels).of(words);
    this.budget = ClauseBudget.ofRows(words.size());
    this.joins = words.stream().flatMap(word -> word.group().joins().stream()).toList();
    this.all = List.copyOf(made());
  }

  /** The words, in order. */
  List<QueryWord> all() {
    return all;
  }

  /** Whether some parts of the words were left out. */
  boolean areCut() {
    return budget.isExceeded();
  }

  private List<QueryWord> made() {
    List<QueryWord> all = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int end = endOfKana(at);
      if (end > at + 1) {
        all.add(joined(at, end));
        at = end - 1;
      } else if (isPair(at)) {
        all.add(joined(at, at + 2));
      } else if (!isPair(at - 1)) {
        all.add(word(at));
      }
    }
    return all;
  }

  private QueryWord word(int at) {
    TypedWord word = words.get(at);
    List<String> terms = terms(word);
    List<List<String>> inside = inside(word, terms);
    List<TermRow> rows = affordable(word.group().rows());
    List<AnalyzedToken> literal = needsLiteral(word) ? word.literal() : List.of();
    return new QueryWord(word.place(), terms, inside, rows, literal, synonyms.get(at));
  }

  /** Whether the literal channel finds it at places where the word channel does not. */
  private boolean needsLiteral(TypedWord word) {
    return word.isLiteral() && !(channels.areStandard() && word.isRunOfLetters());
  }

  /** The place after a run of hiragana, each a word to the segmenter, that starts at a word. */
  private int endOfKana(int at) {
    int end = at;
    while (end < words.size()
        && words.get(end).isKana()
        && (end == at || words.get(end - 1).touches(words.get(end)))) {
      end++;
    }
    return end;
  }

  /** Whether this word and the next one are parts of one: characters, or numbers as in 15:15. */
  private boolean isPair(int at) {
    if (at < 0 || at + 1 >= words.size()) {
      return false;
    }
    TypedWord one = words.get(at);
    TypedWord other = words.get(at + 1);
    if (one.isPiece() && other.isPiece()) {
      return one.touches(other);
    }
    String between = text.substring(one.to(), other.from());
    return one.isNumber() && other.isNumber() && BETWEEN_NUMBERS.matcher(between).matches();
  }

  /** Words that have to be consecutive. */
  private QueryWord joined(int from, int to) {
    List<TypedWord> parts = words.subList(from, to);
    TextRange place = new TextRange(parts.getFirst().from(), parts.getLast().to());
    List<List<String>> row = parts.stream().map(part -> part.group().terms()).toList();
    String signs = parts.getFirst().isNumber() ? ":" : "";
    String term = row.stream().map(List::getFirst).collect(Collectors.joining(signs));
    return new QueryWord(
        place,
        List.of(term),
        List.of(List.of(term)),
        affordable(List.of(new TermRow(row))),
        AnalyzedToken.of(channels.literalQuery(), place.in(text)),
        ofAll(synonyms.subList(from, to)));
  }

  /** The synonyms that all of these words have. */
  private static List<QueryWord.Synonym> ofAll(List<List<QueryWord.Synonym>> synonyms) {
    return synonyms.getFirst().stream()
        .filter(synonym -> synonyms.stream().allMatch(some -> some.contains(synonym)))
        .toList();
  }

  /** The word, its forms, and the joins it is in. */
  private List<String> terms(TypedWord word) {
    Stream<String> joined =
        joins.stream()
            .filter(join -> join.position() <= word.group().start())
            .filter(join -> word.group().end() <= WordGroup.end(join))
            .map(AnalyzedToken::term);
    return Stream.concat(word.group().terms().stream(), joined).distinct().toList();
  }

  /** The word, its forms and its joins as parts of larger names, and the pairs of its own parts. */
  private List<List<String>> inside(TypedWord word, List<String> terms) {
    Stream<List<String>> pairs = word.group().pairs().filter(way -> budget.take(way.size() + 1));
    return Stream.concat(terms.stream().map(List::of), pairs).toList();
  }

  private List<TermRow> affordable(List<TermRow> rows) {
    return budget.take(TermRow.clauses(rows)) ? rows : List.of();
  }
}
