// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.shike.search.ContextPassage;
import org.shike.search.Group;
import org.shike.search.Match;
import org.shike.search.Moment;
import org.shike.search.MomentOrder;
import org.shike.search.MomentQuery;
import org.shike.search.MomentView;
import org.shike.search.Page;
import org.shike.search.Reranked;
import org.shike.search.Reranking;
import org.shike.search.Total;

/**
 * The moments found so far, by one stage after the other: each adds what the earlier ones did not
 * find, with lower scores.
 */
final class Answer {
  /** The best moment of a weaker stage scores this share of the last one before it, at most. */
  private static final double BELOW = 0.99;

  private final Passages passages;
  private final Channels channels;
  private final MomentQuery query;
  private final Map<Integer, List<TextRange>> overBorders;
  private final Cursor page;

  /** How many moments the pages up to this one have. */
  private final int end;

  /** How many moments are looked for: more if a model decides which are on the page. */
  private final int limit;

  private final Ranking ranking;

  /** Finds moments grouped by transcript, if the query asks for groups. */
  private final Optional<Grouping> grouping;

  /** Read only if the query asks for it and something is found. */
  private Optional<Context> context = Optional.empty();

  private final DistinctMoments found;
  private final List<Moment> moments;

  /** How many moments there were after each stage. */
  private final List<Integer> ends = new ArrayList<>();

  private ModelCall model = ModelCall.NONE;
  private long total;
  private boolean isExact = true;

  /** Whether there were enough moments before all stages were tried. */
  private boolean isCutShort;

  Answer(Passages passages, Channels channels, MomentQuery query, SearchPlan plan, Cursor page)
      throws IOException {
    this.passages = passages;
    this.channels = channels;
    this.query = query;
    this.overBorders = plan.allOverBorders();
    this.page = page;
    this.end = Math.min(MomentQuery.MAX_LIMIT, page.shown() + query.limit());
    this.limit = Math.max(end, reranking().map(Reranking::moments).orElse(0));
    this.found = new DistinctMoments(passages, isJoining(query.view()));
    this.moments = found.all();
    this.ranking = new Ranking(passages, query, overBorders.keySet());
    this.grouping =
        query.extras().groups() > 0
            ? Optional.of(new Grouping(passages, ranking, query))
            : Optional.empty();
  }

  private static boolean isJoining(MomentView view) {
    return view.merging() && !view.everyCopy();
  }

  /** How the moments are reranked; sorted ones are not. */
  private Optional<Reranking> reranking() {
    return query.reranking().filter(any -> query.order() == MomentOrder.RELEVANCE);
  }

  /**
   * Puts the moments into the order of the query's model, if it has one.
   *
   * @param text what the model compares them with
   */
  void rerank(String text) {
    Optional<Reranking> reranking = reranking();
    if (reranking.isPresent()) {
      model =
          page.isFirst()
              ? ModelCall.of(reranking.get(), text, moments, passages)
              : ModelCall.earlier(page.scores());
      Collections.copy(moments, ModelOrder.of(moments, ends, model.scores()));
    }
  }

  Reranked reranked() {
    return model.reranked();
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

  /** Whether to look for weaker moments: there are no more moments than the limit. */
  boolean isShort() {
    return !isSorted() && (isOpen() || (total <= moments.size() && isExact));
  }

  /** Moments by time or date are not followed by weaker ones. */
  private boolean isSorted() {
    return query.order() != MomentOrder.RELEVANCE
        && !moments.isEmpty()
        && moments.getFirst().match() == Match.EXACT;
  }

  /**
   * The moments of this page; groups have no pages, and the moments are in the order of the groups.
   */
  List<Moment> page(List<Group> groups) {
    return grouping.isPresent()
        ? groups.stream().flatMap(group -> group.moments().stream()).toList()
        : moments.subList(Math.min(page.shown(), moments.size()), Math.min(end, moments.size()));
  }

  Page page() {
    return new Page(page.shown(), cursor());
  }

  private Optional<String> cursor() {
    boolean mayBeMore = isCutShort || !isExact || total > moments.size();
    boolean goesOn = moments.size() > end || (moments.size() >= limit && mayBeMore);
    return grouping.isEmpty() && !passages.isTimeUp() && end < MomentQuery.MAX_LIMIT && goesOn
        ? Optional.of(page.withScores(model.scores()).after(query.limit()).toString())
        : Optional.empty();
  }

  /** Says that stages were left out that may find more. */
  void cutShort() {
    isCutShort = true;
  }

  /** Adds what a stage finds while there is room, and then only whether it finds anything. */
  boolean add(SearchStage stage) throws IOException {
    if (isOpen()) {
      return addFound(stage);
    }
    boolean areMore = ranking.areMore(stage.matched());
    isCutShort |= areMore;
    isExact &= !areMore || stage.match() != Match.EXACT;
    return false;
  }

  private boolean addFound(SearchStage stage) throws IOException {
    boolean isFound = addBest(stage);
    ends.add(moments.size());
    return isFound;
  }

  private boolean addBest(SearchStage stage) throws IOException {
    Ranking.Best best = best(stage, open());
    total += best.total();
    isExact &= best.isExact();
    double scale = scale(best.stretches());
    boolean isFound = !best.stretches().isEmpty();
    int size = open();
    while (add(stage, best.stretches(), scale) && grouping.isEmpty() && isOpen()) {
      size = Math.min(2 * size, MomentQuery.MAX_LIMIT);
      best = best(stage, size);
    }
    if (grouping.isEmpty() && isJoining(query.view()) && !isOpen()) {
      nameOthers(stage, best);
    }
    return isFound;
  }

  /** Adds moments while there are room and time; returns whether any was not one of its own. */
  private boolean add(SearchStage stage, List<Stretch> stretches, double scale) throws IOException {
    FoundPassages marked = marked(stage);
    boolean areSame = false;
    for (Stretch stretch : stretches) {
      boolean hasRoom = grouping.isPresent() || moments.size() < limit;
      if (!hasRoom) {
        name(stage, stretch, marked);
      } else if (!passages.isTimeUp()) {
        double score = stretch.score() * scale;
        Moment next = moment(stage, stretch, marked.of(stretch), score, around(stretch));
        boolean isSame = !found.add(next, stretch.best());
        total -= isSame ? 1 : 0;
        areSame |= isSame;
      }
    }
    return areSame;
  }

  private FoundPassages marked(SearchStage stage) throws IOException {
    return new FoundPassages(passages, channels, stage.marks(), overBorders);
  }

  /**
   * Names further places of the moments: in the next stretches, because what says the same scores
   * about the same, and where their recordings and those that are equally long have them.
   */
  private void nameOthers(SearchStage stage, Ranking.Best best) throws IOException {
    FoundPassages marked = marked(stage);
    for (Stretch next : best.rest().subList(0, Math.min(limit, best.rest().size()))) {
      name(stage, next, marked);
    }
    Optional<Query> places = found.otherPlaces();
    if (places.isPresent()) {
      for (Stretch other : ranking.unseenAmong(places.get(), stage.matched(), stage.scored())) {
        name(stage, other, marked);
      }
    }
  }

  /** Names a stretch for which there is no room, if it is a place of one of the moments. */
  private void name(SearchStage stage, Stretch stretch, FoundPassages marked) throws IOException {
    if (!passages.isTimeUp() && found.mayName(stretch)) {
      Moment place = moment(stage, stretch, marked.of(stretch), stretch.score(), List.of());
      if (found.name(place, stretch.best())) {
        ranking.see(stretch);
        total--;
      }
    }
  }

  private int open() {
    return limit - moments.size();
  }

  private Moment moment(
      SearchStage stage,
      Stretch stretch,
      List<MarkedPassage> passages,
      double score,
      List<ContextPassage> around)
      throws IOException {
    return Moments.of(
        passages,
        score,
        stage.evidence(stretch, score),
        stage.titles(),
        around,
        query.view().snippetLength());
  }

  /** Only exact moments are sorted by anything but their scores. */
  private Ranking.Best best(SearchStage stage, int open) throws IOException {
    if (grouping.isPresent()) {
      return grouping.get().best(stage.matched(), stage.scored());
    }
    Optional<Sort> sort =
        stage.match() == Match.EXACT ? Sorting.by(query.order()) : Optional.empty();
    return sort.isPresent()
        ? ranking.first(stage.matched(), stage.scored(), sort.get(), open)
        : ranking.best(stage.matched(), stage.scored(), open);
  }

  private List<ContextPassage> around(Stretch stretch) throws IOException {
    boolean isBefore = moments.size() < page.shown() && reranking().isEmpty();
    if (query.view().context() == 0 || isBefore) {
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
