// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.shike.search.ContextPassage;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.SearchResult;

/** Answers one query over one point in time of an index. */
final class MomentSearcher {
  /** What is found by a weaker rule scores less. */
  private static final double BELOW = 0.99;

  private static final String TOO_LONG =
      "the query is too long; only its first words were searched";
  private static final String EMPTY =
      "nothing to search for: the query holds no letter and no digit";
  private static final String TIME_IS_UP = "the time was up; this is only a part of what there is";
  private static final String ONLY_EXCLUDED =
      "nothing to search for: the query says only what to leave out";

  private final IndexSearcher searcher;
  private final Channels channels;
  private final MomentQuery query;
  private final Cursor page;

  /** How many moments the pages so far have, this one included. */
  private final int limit;

  private final Sought sought;
  private final Ranking ranking;

  /** What finds moments where each transcript has some of its own. */
  private Optional<Grouping> grouping = Optional.empty();

  /** Read where the query asks for it and something is found. */
  private Optional<Context> context = Optional.empty();

  private final List<Moment> moments = new ArrayList<>();
  private long total;
  private boolean isExact = true;

  /** Whether there were moments enough before all rules were tried. */
  private boolean isCutShort;

  private MomentSearcher(IndexSearcher searcher, Channels channels, MomentQuery query, Cursor page)
      throws IOException {
    this.searcher = searcher;
    this.channels = channels;
    this.query = query;
    this.page = page;
    this.limit = Math.min(MomentQuery.MAX_LIMIT, page.shown() + query.limit());
    this.sought = Sought.of(searcher, channels, query);
    this.ranking = new Ranking(searcher, query, sought.overBorders().keySet());
  }

  /**
   * Finds the moments of a page: all that the pages so far have, without those of the pages before,
   * as what a weaker rule finds depends on them.
   */
  static SearchResult search(
      IndexSearcher searcher, Channels channels, MomentQuery query, Cursor page)
      throws IOException {
    return new MomentSearcher(searcher, channels, query, page).result();
  }

  private SearchResult result() throws IOException {
    group();
    if (sought.isEmpty()) {
      return nothing(EMPTY);
    }
    if (sought.onlyExcludes()) {
      return nothing(ONLY_EXCLUDED);
    }
    if (Deadline.isOver(searcher)) {
      return nothing(TIME_IS_UP);
    }
    Asked asked = sought.asked();
    Query exact = asked.exact();
    boolean isFound = add(rule(asked, exact, Match.EXACT, List.of()));
    Optional<Asked> named = byOtherNames(asked);
    isFound |= named.isPresent() && addNamed(named.get());
    addRelaxed(named.orElse(asked), Match.RELAXED);
    List<String> suggestions = isFound ? List.of() : addGuesses(asked);
    Overview overview =
        Overview.of(
            searcher, query, Ranking.filter(query, sought.inScope(exact), List.of()), moments);
    return new SearchResult(
        query,
        page(overview),
        page.shown(),
        total,
        isExact,
        query.untimed() ? 0 : searcher.count(Scoring.besideTimeline(sought.inScope(exact))),
        suggestions,
        notes(notes(asked)),
        overview.facets(),
        overview.strips(),
        overview.groups(),
        cursor(),
        Deadline.isOver(searcher));
  }

  /** Groups have no pages. */
  private List<Moment> page(Overview overview) {
    List<Moment> all = overview.moments();
    return grouping.isPresent() ? all : all.subList(Math.min(page.shown(), all.size()), all.size());
  }

  private Optional<String> cursor() {
    boolean mayGoOn = isCutShort || !isExact || total > moments.size();
    return grouping.isEmpty()
            && moments.size() >= limit
            && !Deadline.isOver(searcher)
            && limit < MomentQuery.MAX_LIMIT
            && mayGoOn
        ? Optional.of(page.after(query.limit()).toString())
        : Optional.empty();
  }

  private void group() throws IOException {
    if (query.extras().groups() > 0) {
      grouping = Optional.of(new Grouping(searcher, ranking, query));
    }
  }

  private SearchResult nothing(String why) {
    Overview overview = Overview.empty(query, List.of());
    return new SearchResult(
        query,
        List.of(),
        page.shown(),
        0,
        true,
        0,
        List.of(),
        notes(List.of(why)),
        overview.facets(),
        overview.strips(),
        overview.groups(),
        Optional.empty(),
        Deadline.isOver(searcher));
  }

  private List<String> notes(Asked asked) {
    List<String> notes = new ArrayList<>();
    if (asked.analysed().isCut()) {
      notes.add(TOO_LONG);
    }
    if (Deadline.isOver(searcher)) {
      notes.add(TIME_IS_UP);
    }
    return notes;
  }

  private List<String> notes(List<String> more) {
    return Stream.concat(sought.parts().notes().stream(), more.stream()).toList();
  }

  private Optional<Asked> byOtherNames(Asked asked) throws IOException {
    return isComplete() || hasMore()
        ? Optional.empty()
        : asked.byOtherNames(channels, searcher.getIndexReader());
  }

  /** Whether more was found already than is asked for. */
  private boolean hasMore() {
    return !isOpen() && (total > moments.size() || !isExact);
  }

  private boolean addNamed(Asked named) throws IOException {
    isCutShort |= !isOpen() && ranking.areMore(sought.inScope(named.exact()));
    return isOpen() && add(rule(named, named.exact(), Match.NAMED, List.of()));
  }

  private void addRelaxed(Asked asked, Match match) throws IOException {
    if (!asked.canLackWords() || isComplete()) {
      return;
    }
    if (isOpen()) {
      add(rule(asked, asked.relaxed(), match, asked.words()));
    } else if (!hasMore()) {
      isCutShort |= ranking.areMore(sought.inScope(asked.relaxed()));
    }
  }

  /** Moments by time or date are not followed by weaker ones. */
  private boolean isComplete() {
    return query.order() != MomentOrder.RELEVANCE
        && !moments.isEmpty()
        && moments.getFirst().match() == Match.EXACT;
  }

  /** Where nothing exact is found: what may have been meant; returns its texts. */
  private List<String> addGuesses(Asked asked) throws IOException {
    isCutShort |= !isOpen();
    String typed = asked.parts().words();
    Optional<String> corrected = new Corrections(searcher).of(typed, asked.words());
    boolean isFound = corrected.isPresent() && isOpen() && addMeant(asked, corrected.get());
    Optional<Query> sounding =
        isFound || !isOpen() ? Optional.empty() : PinyinQuery.of(typed, searcher);
    if (sounding.isPresent()) {
      add(Rule.guessing(sounding.get()));
    }
    return corrected.map(words -> asked.parts().withWords(words).text()).stream().toList();
  }

  private boolean addMeant(Asked asked, String words) throws IOException {
    Asked meant = asked.withWords(words, channels, searcher.getIndexReader());
    boolean isFound = add(rule(meant, meant.exact(), Match.GUESSED, List.of()));
    addRelaxed(meant, Match.GUESSED);
    return isFound;
  }

  private boolean isOpen() {
    return !Deadline.isOver(searcher)
        && grouping.map(Grouping::isOpen).orElseGet(() -> moments.size() < limit);
  }

  private Rule rule(Asked asked, Query matched, Match match, List<QueryWord> mayLack)
      throws IOException {
    MissingWords missing = new MissingWords(searcher, asked.parts().words(), mayLack);
    Optional<Explanations> explanations =
        query.view().explained()
            ? Optional.of(new Explanations(searcher, asked.parts().said(), asked.said()))
            : Optional.empty();
    return new Rule(
        matched, asked.scored(), asked.marks(), match, Optional.of(missing), explanations);
  }

  /** Adds the moments that are found and were not before, below those; whether there are any. */
  private boolean add(Rule rule) throws IOException {
    Ranking.Best best = best(rule.over(sought.inScope(rule.matched())));
    total += best.total();
    isExact &= best.isExact();
    double scale = scale(best.stretches());
    List<Query> marking =
        Stream.concat(rule.marks().stream(), sought.scopeMarks().stream()).toList();
    FoundPassages passages =
        new FoundPassages(searcher, channels, marking, sought.overBorders(), best.stretches());
    for (Stretch stretch : best.stretches()) {
      double score = stretch.score() * scale;
      moments.add(
          Moments.of(
              passages.of(stretch),
              score,
              rule.match(),
              rule.missing(stretch),
              around(stretch),
              rule.explanation(stretch, score),
              query.view().snippetLength()));
    }
    return !best.stretches().isEmpty();
  }

  /** Only exact moments are sorted by anything but their scores. */
  private Ranking.Best best(Rule rule) throws IOException {
    if (grouping.isPresent()) {
      return grouping.get().best(rule.matched(), rule.scored());
    }
    int open = limit - moments.size();
    Optional<Sort> sort =
        rule.match() == Match.EXACT ? Sorting.by(query.order()) : Optional.empty();
    return sort.isPresent()
        ? ranking.first(rule.matched(), rule.scored(), sort.get(), open)
        : ranking.best(rule.matched(), rule.scored(), open);
  }

  private List<ContextPassage> around(Stretch stretch) throws IOException {
    if (query.view().context() == 0 || moments.size() < page.shown()) {
      return List.of();
    }
    if (context.isEmpty()) {
      context = Optional.of(new Context(searcher, query.view().context()));
    }
    return context.get().of(stretch);
  }

  private double scale(List<Stretch> found) {
    return moments.isEmpty() || found.isEmpty()
        ? 1
        : Math.min(1, BELOW * moments.getLast().score() / found.getFirst().score());
  }
}
