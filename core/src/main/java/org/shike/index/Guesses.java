// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may have been meant by the words that nothing holds: other words in the place of some, and
 * what sounds as others do. The words that something holds stay as they are.
 */
final class Guesses {
  private final Passages passages;
  private final Channels channels;
  private final WordSearch search;
  private final Set<QueryWord> unknown;

  Guesses(Passages passages, Channels channels, WordSearch search, Set<QueryWord> unknown) {
    this.passages = passages;
    this.channels = channels;
    this.search = search;
    this.unknown = unknown;
  }

  /**
   * One way to understand a query anew.
   *
   * @param search what is looked for instead
   * @param suggestion the query with its words corrected; empty where none was
   * @param unknown the words for which there is no guess
   */
  record Guess(WordSearch search, Optional<String> suggestion, Set<QueryWord> unknown) {}

  /** The words that nothing in the index holds, in order. */
  static Set<QueryWord> unknown(Passages passages, List<QueryWord> words) throws IOException {
    Set<QueryWord> unknown = new LinkedHashSet<>();
    for (QueryWord word : words) {
      if (!passages.anyMatch(MatchRules.somewhere(word))) {
        unknown.add(word);
      }
    }
    return unknown;
  }

  /** The likeliest first: corrected words, and sounds for the rest; then sounds for all. */
  List<Guess> all() throws IOException {
    List<Guess> all = new ArrayList<>();
    corrected().ifPresent(all::add);
    Guess sounding = sounding(search, unknown, Optional.empty());
    if (!sounding.search().equals(search)) {
      all.add(sounding);
    }
    return all;
  }

  private Optional<Guess> corrected() throws IOException {
    Optional<String> words =
        new Corrections(passages, channels).of(search.parts().words(), search.words(), unknown);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    WordSearch meant = search.withWords(words.get(), channels, passages);
    Optional<String> suggestion = Optional.of(search.parts().withWords(words.get()).text());
    return Optional.of(sounding(meant, unknown(passages, meant.words()), suggestion));
  }

  /** The same query, with what sounds as some of its words do where anything does. */
  private Guess sounding(WordSearch query, Set<QueryWord> some, Optional<String> suggestion)
      throws IOException {
    SoundingWords sounding = new SoundingWords(query, some);
    List<QueryWord> words = some.isEmpty() ? sounding.together(passages) : sounding.of(passages);
    Set<QueryWord> rest = new LinkedHashSet<>(some);
    rest.retainAll(words);
    return words.equals(query.words())
        ? new Guess(query, suggestion, rest)
        : new Guess(query.withWays(words, passages), suggestion, rest);
  }
}
