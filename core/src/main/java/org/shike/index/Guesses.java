// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses what was meant by words that are not in the index: corrected words, or words that sound
 * the same. Words that are in the index stay as they are.
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
   * Another way to understand a query.
   *
   * @param search what is looked for instead
   * @param suggestion the query with its words corrected; empty if none was corrected
   * @param unknown the words for which there is no guess
   */
  record Guess(WordSearch search, Optional<String> suggestion, Set<QueryWord> unknown) {}

  /** The words that are not in the index, in order. */
  static Set<QueryWord> unknown(Passages passages, List<QueryWord> words) throws IOException {
    Set<QueryWord> unknown = new LinkedHashSet<>();
    for (QueryWord word : words) {
      if (!passages.anyMatch(MatchRules.somewhere(word))) {
        unknown.add(word);
      }
    }
    return unknown;
  }

  /** Most likely first: corrected words, with sounds for the rest; then sounds for all. */
  List<Guess> all() throws IOException {
    List<Guess> all = new ArrayList<>();
    corrected().ifPresent(all::add);
    if (passages.isTimeUp()) {
      return all;
    }
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

  /**
   * The same query, in which some words are replaced by words of the same sound if there are any.
   */
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
