// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.shike.search.Match;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.Overview;
import org.shike.search.SearchResult;
import org.shike.search.Total;
import org.shike.transcript.Message;

/**
 * Answers one query over one point in time of an index: asks one rule after the other, the
 * strictest first, until there are moments enough.
 */
final class MomentSearcher {
  private static final Message TOO_LONG =
      Message.of("the query is too long; only its first words were searched");
  private static final Message EMPTY =
      Message.of("nothing to search for: the query holds no letter and no digit");
  private static final Message TIME_IS_UP =
      Message.of("the time was up; this is only a part of what there is");
  private static final Message ONLY_EXCLUDED =
      Message.of("nothing to search for: the query says only what to leave out");

  private final Passages passages;
  private final Channels channels;
  private final MomentQuery query;
  private final Sought sought;
  private final Rules rules;
  private final Answer answer;
  private final List<String> suggestions = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();

  private MomentSearcher(Passages passages, Channels channels, MomentQuery query, Cursor page)
      throws IOException {
    this.passages = passages;
    this.channels = channels;
    this.query = query;
    this.sought = Sought.of(passages, channels, query);
    this.rules = new Rules(passages, channels, query, sought);
    this.answer = new Answer(passages, channels, query, sought, page);
    this.notes.addAll(sought.parts().notes());
  }

  /**
   * Finds the moments of a page: all that the pages so far have, without those of the pages before,
   * as what a weaker rule finds depends on them.
   */
  static SearchResult search(Passages passages, Channels channels, MomentQuery query, Cursor page)
      throws IOException {
    return new MomentSearcher(passages, channels, query, page).result();
  }

  private SearchResult result() throws IOException {
    Optional<Message> nothing = whyNothing();
    if (nothing.isPresent()) {
      return nothing(nothing.get());
    }
    ask(sought.asked());
    Query exact = sought.exact();
    Overview overview =
        Overviews.of(passages, query, Ranking.filter(query, exact), answer.moments());
    long untimed = query.untimed() ? 0 : passages.count(Scoring.besideTimeline(exact));
    addNotes();
    return result(overview, answer.total(untimed));
  }

  private Optional<Message> whyNothing() throws IOException {
    if (sought.isEmpty()) {
      return Optional.of(EMPTY);
    }
    boolean isRow = sought.row().isPresent() && passages.anyMatch(sought.exact());
    if (sought.onlyExcludes() && !isRow) {
      return Optional.of(ONLY_EXCLUDED);
    }
    return passages.isTimeUp() ? Optional.of(TIME_IS_UP) : Optional.empty();
  }

  private SearchResult nothing(Message why) {
    notes.add(why);
    return result(Overviews.none(query), Total.NONE);
  }

  private SearchResult result(Overview overview, Total total) {
    return new SearchResult(
        query,
        answer.page(overview.groups()),
        answer.page(),
        total,
        suggestions,
        notes,
        overview,
        passages.isTimeUp());
  }

  private void addNotes() {
    if (sought.asked().analysed().isCut()) {
      notes.add(TOO_LONG);
    }
    if (passages.isTimeUp()) {
      notes.add(TIME_IS_UP);
    }
  }

  private void ask(Asked asked) throws IOException {
    boolean isFound = addExact(asked);
    if (!answer.isShort()) {
      return;
    }
    isFound |= addTitled(asked, isFound);
    Optional<Asked> named =
        answer.isShort() ? asked.byOtherNames(channels, passages) : Optional.empty();
    isFound |= named.isPresent() && answer.add(rules.exact(named.get(), Match.NAMED));
    addWeaker(asked, named.orElse(asked), isFound);
  }

  /** What finds operators as words comes first, unless moments are sorted by something else. */
  private boolean addExact(Asked asked) throws IOException {
    Rule exact = rules.exact(asked, Match.EXACT);
    if (sought.row().isEmpty()) {
      return answer.add(exact);
    }
    Sought row = sought.row().get();
    Rule asWords = new Rules(passages, channels, query, row).exact(row.asked(), Match.EXACT);
    if (!passages.anyMatch(asWords.matched())) {
      return answer.add(exact);
    }
    notes.add(Message.of("what says the words as they were typed comes first"));
    if (query.order() != MomentOrder.RELEVANCE) {
      return answer.add(sought.onlyExcludes() ? asWords : asWords.or(exact));
    }
    boolean isRow = answer.add(asWords);
    return (!sought.onlyExcludes() && answer.add(exact)) || isRow;
  }

  /** Titles that say all of it are moments of their own only where nothing else says it. */
  private boolean addTitled(Asked asked, boolean isFound) throws IOException {
    boolean isTitled = asked.canLackWords() && answer.add(rules.withTitles(asked));
    return isTitled || (!isFound && !asked.words().isEmpty() && answer.add(rules.opened(asked)));
  }

  private void addWeaker(Asked asked, Asked named, boolean isFound) throws IOException {
    Set<QueryWord> unknown = isFound ? Set.of() : Guesses.unknown(passages, named.words());
    if (unknown.isEmpty()) {
      addRelaxed(named, Match.RELAXED);
    }
    if (!isFound && !addGuesses(asked) && !unknown.isEmpty()) {
      addLacking(named, unknown, Match.RELAXED);
    }
  }

  private boolean addRelaxed(Asked asked, Match match) throws IOException {
    return answer.isShort()
        && asked.canLackWords()
        && answer.add(rules.relaxed(asked, match, asked.words()));
  }

  /** Adds what may have been meant: what holds all of it, then what lacks words of it. */
  private boolean addGuesses(Asked asked) throws IOException {
    if (!answer.isOpen()) {
      answer.cutShort();
      return false;
    }
    List<Guesses.Guess> guesses =
        new Guesses(passages, channels, asked, Guesses.unknown(passages, asked.words())).all();
    guesses.stream().flatMap(guess -> guess.suggestion().stream()).forEach(suggestions::add);
    for (Guesses.Guess guess : guesses) {
      if (answer.add(rules.exact(guess.asked(), Match.GUESSED))) {
        noteSounds(guess.asked());
        addRelaxed(guess.asked(), Match.GUESSED);
        return true;
      }
    }
    return !guesses.isEmpty() && addInPart(guesses.getFirst());
  }

  private boolean addInPart(Guesses.Guess guess) throws IOException {
    boolean isFound =
        guess.unknown().isEmpty()
            ? addRelaxed(guess.asked(), Match.GUESSED)
            : addLacking(guess.asked(), guess.unknown(), Match.GUESSED);
    if (isFound) {
      noteSounds(guess.asked());
    }
    return isFound;
  }

  private void noteSounds(Asked meant) {
    for (QueryWord word : meant.words()) {
      if (!word.sounds().isEmpty()) {
        notes.add(
            Message.of(
                "no passage contains %s; looked for what sounds so, such as %s",
                typed(Set.of(word), meant), word.sounds().getFirst().likeliest()));
      }
    }
  }

  /** Adds what the known words find, and says which are not. */
  private boolean addLacking(Asked asked, Set<QueryWord> unknown, Match match) throws IOException {
    Asked known = asked.lacking(unknown, passages);
    boolean isFound =
        known.canBeRelaxed() && answer.add(rules.relaxed(known, match, asked.words()).weak());
    if (isFound) {
      notes.add(Message.of("no passage contains %s", typed(unknown, asked)));
    }
    return isFound;
  }

  private static Message typed(Set<QueryWord> words, Asked asked) {
    return words.stream()
        .map(word -> Message.of("\"%s\"", word.place().in(asked.parts().words())))
        .reduce((first, next) -> Message.of("%s, %s", first, next))
        .orElseThrow();
  }
}
