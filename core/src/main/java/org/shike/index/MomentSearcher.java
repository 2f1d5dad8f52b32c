// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.search.Match;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.Overview;
import org.shike.search.SearchResult;
import org.shike.search.Total;
import org.shike.transcript.Message;

/**
 * Answers one query over one point in time of an index: runs one stage after the other, the
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
  private final SearchPlan plan;
  private final SearchStages stages;
  private final Answer answer;
  private final List<String> suggestions = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();

  private MomentSearcher(Passages passages, Channels channels, MomentQuery query, Cursor page)
      throws IOException {
    this.passages = passages;
    this.channels = channels;
    this.query = query;
    this.plan = SearchPlan.of(passages, channels, query);
    this.stages = new SearchStages(passages, channels, query, plan);
    this.answer = new Answer(passages, channels, query, plan, page);
    this.notes.addAll(plan.parts().notes());
  }

  /**
   * Finds the moments of a page: those of all pages up to this one, because what a weaker stage
   * finds depends on them, and then drops those of the earlier pages.
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
    long untimed = untimed();
    ask(plan.search());
    answer.rerank(plan.parts().said());
    Overview overview = overview();
    Total total = answer.total(untimed);
    addNotes();
    return result(overview, total);
  }

  private Overview overview() throws IOException {
    return Overviews.areWanted(query)
        ? Overviews.of(passages, query, Ranking.filter(query, plan.exact()), answer.moments())
        : Overviews.none(query);
  }

  /** How many exact moments are left out because they have no time. */
  private long untimed() throws IOException {
    return query.untimed() || !passages.isMarked(Fields.BESIDE_TIMELINE)
        ? 0
        : passages.count(Scoring.besideTimeline(plan.exact()));
  }

  private Optional<Message> whyNothing() throws IOException {
    if (plan.isEmpty()) {
      return Optional.of(EMPTY);
    }
    boolean isRow = plan.row().isPresent() && passages.anyMatch(plan.exact());
    if (plan.onlyExcludes() && !isRow) {
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
        passages.isTimeUp(),
        answer.reranked());
  }

  private void addNotes() {
    if (plan.search().analysed().isCut()) {
      notes.add(TOO_LONG);
    }
    if (passages.isTimeUp()) {
      notes.add(TIME_IS_UP);
    }
  }

  private void ask(WordSearch search) throws IOException {
    boolean isFound = addExact(search);
    if (!answer.isShort()) {
      return;
    }
    isFound |= addTitled(search, isFound);
    Optional<WordSearch> named =
        answer.isShort() ? search.byOtherNames(channels, passages) : Optional.empty();
    isFound |= named.isPresent() && answer.add(stages.exact(named.get(), Match.NAMED));
    addWeaker(search, named.orElse(search), isFound);
  }

  /**
   * Moments that contain the operators as words come first, unless moments are sorted by something
   * else.
   */
  private boolean addExact(WordSearch search) throws IOException {
    SearchStage exact = stages.exact(search, Match.EXACT);
    if (plan.row().isEmpty()) {
      return answer.add(exact);
    }
    SearchPlan row = plan.row().get();
    SearchStage asWords =
        new SearchStages(passages, channels, query, row).exact(row.search(), Match.EXACT);
    if (!passages.anyMatch(asWords.matched())) {
      return answer.add(exact);
    }
    notes.add(Message.of("what says the words as they were typed comes first"));
    if (query.order() != MomentOrder.RELEVANCE) {
      return answer.add(plan.onlyExcludes() ? asWords : asWords.or(exact));
    }
    boolean isRow = answer.add(asWords);
    return (!plan.onlyExcludes() && answer.add(exact)) || isRow;
  }

  /** Titles that contain all words are moments of their own only if no text contains them. */
  private boolean addTitled(WordSearch search, boolean isFound) throws IOException {
    boolean isTitled =
        search.canLackWords()
            && search.isAnyInTitles(passages)
            && answer.add(stages.withTitles(search));
    return isTitled
        || (!isFound && search.areInOpened(passages) && answer.add(stages.opened(search)));
  }

  private void addWeaker(WordSearch search, WordSearch named, boolean isFound) throws IOException {
    Set<QueryWord> unknown = isFound ? Set.of() : Guesses.unknown(passages, named.words());
    if (unknown.isEmpty()) {
      addRelaxed(named, Match.RELAXED);
    }
    if (isFound && search.isSentence() && answer.isShort()) {
      answer.add(stages.alike(search));
    }
    if (!isFound && !addGuesses(search) && !unknown.isEmpty()) {
      addLacking(named, unknown, Match.RELAXED);
    }
  }

  private boolean addRelaxed(WordSearch search, Match match) throws IOException {
    return answer.isShort()
        && search.canLackWords()
        && answer.add(stages.relaxed(search, match, search.words()));
  }

  /** Adds guesses of what was meant: moments with all words, then moments that lack some. */
  private boolean addGuesses(WordSearch search) throws IOException {
    if (!answer.isOpen()) {
      answer.cutShort();
      return false;
    }
    List<Guesses.Guess> guesses =
        new Guesses(passages, channels, search, Guesses.unknown(passages, search.words())).all();
    guesses.stream().flatMap(guess -> guess.suggestion().stream()).forEach(suggestions::add);
    for (Guesses.Guess guess : guesses) {
      if (answer.add(stages.exact(guess.search(), Match.GUESSED))) {
        noteSounds(guess.search());
        addRelaxed(guess.search(), Match.GUESSED);
        return true;
      }
    }
    return !guesses.isEmpty() && addInPart(guesses.getFirst());
  }

  private boolean addInPart(Guesses.Guess guess) throws IOException {
    boolean isFound =
        guess.unknown().isEmpty()
            ? addRelaxed(guess.search(), Match.GUESSED)
            : addLacking(guess.search(), guess.unknown(), Match.GUESSED);
    if (isFound) {
      noteSounds(guess.search());
    }
    return isFound;
  }

  private void noteSounds(WordSearch meant) {
    for (QueryWord word : meant.words()) {
      if (!word.sounds().isEmpty()) {
        notes.add(
            Message.of(
                "no passage contains %s; looked for what sounds so, such as %s",
                typed(Set.of(word), meant), word.sounds().getFirst().likeliest()));
      }
    }
  }

  /** Adds what the known words find, and notes the unknown ones. */
  private boolean addLacking(WordSearch search, Set<QueryWord> unknown, Match match)
      throws IOException {
    WordSearch known = search.lacking(unknown, passages);
    boolean isFound =
        known.canBeRelaxed() && answer.add(stages.relaxed(known, match, search.words()).weak());
    if (isFound) {
      notes.add(Message.of("no passage contains %s", typed(unknown, search)));
    }
    return isFound;
  }

  private static Message typed(Set<QueryWord> words, WordSearch search) {
    return words.stream()
        .map(word -> Message.of("\"%s\"", word.place().in(search.parts().words())))
        .reduce((first, next) -> Message.of("%s, %s", first, next))
        .orElseThrow();
  }
}
