// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Sort;
import org.shike.index.FoundPassages.Found;
import org.shike.search.ContextPassage;
import org.shike.search.Group;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.Page;
import org.shike.search.Total;

/**
 * The moments found so far, by one rule after the other: each adds what those before did not find,
 * and scores it below them.
 */
final class Answer {
  /** What is found by a weaker rule scores less. */
  private static final double BELOW = 0.99;

  private final Passages passages;
  private final Channels channels;
  private final MomentQuery query;
  private final Map<Integer, List<TextRange>> overBorders;
  private final Cursor page;

  /** How many moments the pages so far have, this one included. */
  private final int limit;

  private final Ranking ranking;

  /** What finds moments where each transcript has some of its own. */
  private final Optional<Grouping> grouping;

  /** Read where the query asks for it and something is found. */
  private Optional<Context> context = Optional.empty();

  private final List<Moment> moments = new ArrayList<>();
  private long total;
  private boolean isExact = true;

  /** Whether there were moments enough before all rules were tried. */
  private boolean isCutShort;

  Answer(Passages passages, Channels channels, MomentQuery query, Sought sought, Cursor page)
      throws IOException {
    this.passages = passages;
    this.channels = channels;
    this.query = query;
    this.overBorders = sought.allOverBorders();
    this.page = page;
    this.limit = Math.min(MomentQuery.MAX_LIMIT, page.shown() + query.limit());
    this.ranking = new Ranking(passages, query, overBorders.keySet());
    this.grouping =
        query.extras().groups() > 0
            ? Optional.of(new Grouping(passages, ranking, query))
            : Optional.empty();
  }

  /** All moments so far, also those of the pages before. */
  List<Moment> moments() {
    return moments;
  }

  Total total(long untimed) {
    return new Total(total, isExact, untimed);
  }

  /** Whether more moments may be added. */
  boolean isOpen() {
    return !passages.isTimeUp()
        && grouping.map(Grouping::isOpen).orElseGet(() -> moments.size() < limit);
  }

  /** Whether weaker moments are still looked for: where there are not more than asked for. */
  boolean isShort() {
    return !isSorted() && (isOpen() || (total <= moments.size() && isExact));
  }

  /** Moments by time or date are not followed by weaker ones. */
  private boolean isSorted() {
    return query.order() != MomentOrder.RELEVANCE
        && !moments.isEmpty()
        && moments.getFirst().match() == Match.EXACT;
  }

  /** The moments of this page; groups have no pages, and their moments follow their order. */
  List<Moment> page(List<Group> groups) {
    return grouping.isPresent()
        ? groups.stream().flatMap(group -> group.moments().stream()).toList()
        : moments.subList(Math.min(page.shown(), moments.size()), moments.size());
  }

  Page page() {
    return new Page(page.shown(), cursor());
  }

  private Optional<String> cursor() {
    boolean mayGoOn = isCutShort || !isExact || total > moments.size();
    return grouping.isEmpty()
            && moments.size() >= limit
            && !passages.isTimeUp()
            && limit < MomentQuery.MAX_LIMIT
            && mayGoOn
        ? Optional.of(page.after(query.limit()).toString())
        : Optional.empty();
  }

  /** Says that rules were left out, which may find more. */
  void cutShort() {
    isCutShort = true;
  }

  /** Adds what a rule finds where there is room, and else only whether that is anything. */
  boolean add(Rule rule) throws IOException {
    if (isOpen()) {
      return addFound(rule);
    }
    boolean areMore = ranking.areMore(rule.matched());
    isCutShort |= areMore;
    isExact &= !areMore || rule.match() != Match.EXACT;
    return false;
  }

  private boolean addFound(Rule rule) throws IOException {
    Ranking.Best best = best(rule);
    total += best.total();
    isExact &= best.isExact();
    double scale = scale(best.stretches());
    FoundPassages found =
        new FoundPassages(passages, channels, rule.marks(), overBorders, best.stretches());
    for (Stretch stretch : best.stretches()) {
      moments.add(moment(rule, stretch, found.of(stretch), stretch.score() * scale));
    }
    return !best.stretches().isEmpty();
  }

  private Moment moment(Rule rule, Stretch stretch, List<Found> passages, double score)
      throws IOException {
    return Moments.of(
        passages,
        score,
        rule.evidence(stretch, score),
        rule.titles(),
        around(stretch),
        query.view().snippetLength());
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
      context = Optional.of(new Context(passages, query.view().context()));
    }
    return context.get().of(stretch);
  }

  private double scale(List<Stretch> found) {
    return moments.isEmpty() || found.isEmpty()
        ? 1
        : Math.min(1, BELOW * moments.getLast().score() / found.getFirst().score());
  }
}
