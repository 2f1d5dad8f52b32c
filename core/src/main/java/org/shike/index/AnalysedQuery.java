// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shike.analysis.AnalyzedToken;
import org.shike.analysis.Synonyms;
import org.shike.search.QueryForm;

/**
 * The text of a query in both channels.
 *
 * @param words each once; symbols only if there is nothing else; of a sentence without question
 *     words and function words
 * @param literals of a sentence: every run, pair and single character as often as it is typed,
 *     without those inside words that are not searched
 * @param spellings of the words, in the form of {@link Synonyms#word}
 * @param isSentence whether moments are ranked by the words they share with it; otherwise they
 *     contain every word
 * @param isCut whether words, or parts of them, were left out because the text is too long
 */
record AnalysedQuery(
    List<QueryWord> words,
    List<AnalyzedToken> literals,
    List<String> spellings,
    boolean isSentence,
    boolean isCut) {
  /** Runs and characters beyond this number are not searched; each has two terms. */
  static final int MAX_LITERALS = 100;

  /** How much of a text is analysed at most, in UTF-16 code units; the rest is not searched. */
  static final int MAX_LENGTH = 10_000;

  static AnalysedQuery of(String text, QueryForm form, Channels channels) {
    return of(text, form, channels, channels::names);
  }

  /** The same with other names of the words. */
  static AnalysedQuery of(String text, QueryForm form, Channels channels, OtherNames.Source names) {
    String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    String kept = start.substring(0, keptLength(start, channels));
    SearchedWords searched = SearchedWords.of(kept, form, channels);
    QueryWords words = new QueryWords(kept, searched.words(), channels, names);
    List<QueryWord> once = once(words.all());
    List<QueryWord> first = once.subList(0, Math.min(once.size(), ClauseBudget.MAX_WORDS));
    boolean isCut = kept.length() < text.length() || first.size() < once.size() || words.areCut();
    List<AnalyzedToken> literals =
        searched.isSentence() ? literals(kept, searched.skipped(), channels) : List.of();
    List<String> spellings =
        searched.words().stream().map(word -> word.group().spelling()).toList();
    return new AnalysedQuery(first, literals, spellings, searched.isSentence(), isCut);
  }

  /** The same query with other words. */
  AnalysedQuery withWords(List<QueryWord> others) {
    return new AnalysedQuery(others, literals, spellings, isSentence, isCut);
  }

  private static int keptLength(String text, Channels channels) {
    if (text.length() <= MAX_LITERALS) {
      return text.length();
    }
    return AnalyzedToken.of(channels.literal(), text).stream()
        .filter(token -> token.position() >= MAX_LITERALS)
        .mapToInt(AnalyzedToken::from)
        .findFirst()
        .orElse(text.length());
  }

  private static List<QueryWord> once(List<QueryWord> words) {
    Map<List<String>, QueryWord> once = new LinkedHashMap<>();
    words.forEach(word -> once.putIfAbsent(word.terms(), word));
    return List.copyOf(once.values());
  }

  /** A pair of a skipped word and the next one still says that they are next to each other. */
  private static List<AnalyzedToken> literals(
      String text, List<TextRange> skipped, Channels channels) {
    return AnalyzedToken.of(channels.literal(), text).stream()
        .filter(token -> skipped.stream().noneMatch(word -> isInside(token, word)))
        .toList();
  }

  private static boolean isInside(AnalyzedToken token, TextRange word) {
    return word.from() <= token.from() && token.to() <= word.to();
  }
}
