// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;
import org.shike.search.MomentQuery;

/** Finds the best stretches of passages, by one stage after the other. */
final class Ranking {
  /** Totals are counted exactly up to here; counting further is not worth the cost. */
  private static final int EXACT_TOTAL = 1_000;

  /** The same where texts have to be read to know what matches. */
  private static final int EXACT_TOTAL_OF_READ = 100;

  /** A filter that lets more than one of this many passages through is applied last. */
  private static final int WIDE = 20;

  private final Passages passages;
  private final MomentQuery query;
  private final Set<Integer> overBorders;

  /** Whether consecutive passages are one moment. */
  private final boolean isMerging;

  /** The number of all passages: the most that can be asked for. */
  private final int most;

  /**
   * What was found so far, and is not found again. A stage runs only if the earlier ones found less
   * than there is room for, so everything that they match is in this set.
   */
  private final FixedBitSet seen;

  /**
   * A ranking over one point in time.
   *
   * @param overBorders passages that hold a part of a phrase which runs over their border
   */
  Ranking(Passages passages, MomentQuery query, Set<Integer> overBorders) throws IOException {
    this.passages = passages;
    this.query = query;
    this.overBorders = overBorders;
    this.isMerging = query.view().merging() && Stretches.areAny(passages);
    this.seen = passages.none();
    this.most = passages.whole().most(seen.length());
  }

  /**
   * The best stretches, best first.
   *
   * @param rest those after the best that are known as well, best first
   * @param total how many there are
   * @param isExact whether that is exact, or else a lower bound
   */
  record Best(List<Stretch> stretches, List<Stretch> rest, long total, boolean isExact) {}

  /** Finds the best stretches that were not found before, at most {@code limit}. */
  Best best(Query matched, Scored scored, int limit) throws IOException {
    return seen(among(matched, unseen(), scored, limit));
  }

  /** The conditions for passages that were not found before. */
  List<BooleanClause> unseen() {
    List<BooleanClause> unseen = new ArrayList<>(timed(query));
    if (seen.nextSetBit(0) != DocIdSetIterator.NO_MORE_DOCS) {
      unseen.add(new BooleanClause(new SetQuery(seen.clone()), Occur.MUST_NOT));
    }
    return unseen;
  }

  private Best seen(Best found) {
    found.stretches().forEach(this::see);
    return found;
  }

  /** Marks passages as found. */
  void see(FixedBitSet found) {
    seen.or(found);
  }

  /** Marks the passages of a stretch as found. */
  void see(Stretch found) {
    seen.set(found.from(), found.to());
  }

  /** What was not found before among some passages, best first, as far as that can be listed. */
  List<Stretch> unseenAmong(Query some, Query matched, Scored scored) throws IOException {
    List<BooleanClause> conditions = unseen();
    conditions.add(new BooleanClause(some, Occur.FILTER));
    return among(matched, conditions, scored, EXACT_TOTAL).stretches();
  }

  /** Whether anything matches that was not found before. */
  boolean areMore(Query matched) throws IOException {
    return passages.anyMatch(filter(matched, unseen()));
  }

  /**
   * Finds the best stretches of what matches under some conditions: asks for passages until they
   * make enough stretches.
   */
  Best among(Query matched, List<BooleanClause> conditions, Scored scored, int limit)
      throws IOException {
    Candidates candidates = candidates(matched, conditions, scored);
    Round round = round(candidates, Math.min(limit, most));
    while (!round.isLast(limit) && round.size() < most) {
      round = round(candidates, round.nextSize(most));
    }
    return round.best(limit);
  }

  /**
   * Passages that may be found.
   *
   * @param query finds and scores them; those that do not pass are left out
   * @param filter finds those that pass
   * @param scored scores them
   * @param isLate whether the query finds more than pass
   */
  private record Candidates(Query query, Query filter, Query scored, boolean isLate) {}

  private Candidates candidates(Query matched, List<BooleanClause> conditions, Scored scored)
      throws IOException {
    Query filter = filter(matched, conditions);
    boolean isWide = !scored.finds() && passages.atMost(passages.weight(filter)) > most / WIDE;
    Query query = isWide ? scored.query() : restricted(scored, filter, conditions);
    return new Candidates(query, filter, scored.query(), isWide);
  }

  /** Finds and scores only what passes. */
  private static Query restricted(Scored scored, Query filter, List<BooleanClause> conditions) {
    return scored.finds()
        ? with(scored.query(), Occur.MUST, conditions)
        : filtered(scored.query(), filter);
  }

  private Round round(Candidates candidates, int size) throws IOException {
    TopDocs top = top(candidates, size);
    boolean areAll =
        (size == most && !passages.whole().isElsewhere())
            || (isCounted(top) && top.scoreDocs.length == top.totalHits.value());
    return new Round(
        size,
        isCounted(top),
        top.totalHits.value(),
        stretches(top, candidates, areAll),
        isMerging,
        areAll);
  }

  private static boolean isCounted(TopDocs top) {
    return top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
  }

  private List<Stretch> stretches(TopDocs top, Candidates candidates, boolean areAll)
      throws IOException {
    List<ScoreDoc> best = List.of(top.scoreDocs);
    return isMerging ? joined(candidates.filter(), areAll).of(best) : Stretches.apart(best);
  }

  private Stretches joined(Query filter, boolean areAll) {
    return new Stretches(passages, filter, overBorders, areAll);
  }

  /**
   * The best passages of one request, and the stretches that they make.
   *
   * @param size how many passages were asked for
   * @param isCounted whether the number of passages is exact, or else a lower bound
   * @param passages how many there are
   * @param stretches best first
   * @param areMerged whether a stretch may be several passages
   * @param areAll whether these are all passages
   */
  private record Round(
      int size,
      boolean isCounted,
      long passages,
      List<Stretch> stretches,
      boolean areMerged,
      boolean areAll) {
    /** Whether each passage is a stretch. */
    private boolean areSingle() {
      return !areMerged || stretches.size() == passages;
    }

    boolean isLast(int limit) {
      return areAll || (areSingle() && isCounted) || stretches.size() >= limit;
    }

    int nextSize(int most) {
      return Math.min(most, 2 * size);
    }

    Best best(int limit) {
      return Ranking.best(stretches, limit, total(), areAll || (areSingle() && isCounted));
    }

    private long total() {
      if (areAll) {
        return stretches.size();
      }
      return areSingle() ? passages : Math.max(stretches.size(), Stretches.least(passages));
    }
  }

  /**
   * Finds all stretches that were not found before, and returns the first {@code limit} in sort
   * order.
   */
  Best first(Query matched, Scored scored, Sort sort, int limit) throws IOException {
    Query filter = filter(matched, unseen());
    boolean areAll = passages.whole().gather(filter, scored.query(), most);
    List<ScoreDoc> all = passages.collect(restricted(scored, filter, unseen()), new EachPassage());
    List<Stretch> stretches = isMerging ? joined(filter, true).ofAll(all) : Stretches.apart(all);
    return seen(new Best(first(stretches, sort, limit), List.of(), stretches.size(), areAll));
  }

  /** The first stretches by their first passages. */
  private List<Stretch> first(List<Stretch> stretches, Sort sort, int limit) throws IOException {
    FixedBitSet firsts = passages.none();
    stretches.forEach(stretch -> firsts.set(stretch.from()));
    TopDocs order =
        passages.collect(new SetQuery(firsts), new TopFieldCollectorManager(sort, limit, limit));
    List<Integer> inOrder = Arrays.stream(order.scoreDocs).map(passage -> passage.doc).toList();
    Set<Integer> page = Set.copyOf(inOrder);
    Map<Integer, Stretch> byFirst =
        stretches.stream()
            .filter(stretch -> page.contains(stretch.from()))
            .collect(Collectors.toMap(Stretch::from, stretch -> stretch));
    return inOrder.stream().map(byFirst::get).toList();
  }

  private static Best best(List<Stretch> found, int limit, long total, boolean isExact) {
    int end = Math.min(limit, found.size());
    return new Best(found.subList(0, end), found.subList(end, found.size()), total, isExact);
  }

  private TopDocs top(Candidates candidates, int size) throws IOException {
    Whole whole = passages.whole();
    whole.gather(candidates.filter(), candidates.scored(), size);
    TopDocs here = here(candidates, size);
    return whole.best(candidates.filter(), candidates.scored(), size, here);
  }

  private TopDocs here(Candidates candidates, int size) throws IOException {
    boolean areRead = SetQuery.isChecked(candidates.filter());
    FirstPassages best = FirstPassages.of(size, areRead ? EXACT_TOTAL_OF_READ : EXACT_TOTAL);
    return candidates.isLate()
        ? passages.collect(
            candidates.query(), new LateFilter(best, passages.weight(candidates.filter())))
        : passages.collect(candidates.query(), best);
  }

  /** Restricts a query to timed text, unless untimed text is wanted. */
  static Query filter(MomentQuery query, Query matched) {
    return filter(matched, timed(query));
  }

  private static List<BooleanClause> timed(MomentQuery query) {
    Query untimed = WordQueries.term(Fields.BESIDE_TIMELINE, "");
    return query.untimed() ? List.of() : List.of(new BooleanClause(untimed, Occur.MUST_NOT));
  }

  static Query filter(Query matched, List<BooleanClause> conditions) {
    return with(matched, Occur.FILTER, conditions);
  }

  private static Query with(Query query, Occur occur, List<BooleanClause> conditions) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, occur);
    conditions.forEach(all::add);
    return conditions.isEmpty() ? query : all.build();
  }

  private static Query filtered(Query scored, Query filter) {
    return new BooleanQuery.Builder().add(filter, Occur.FILTER).add(scored, Occur.SHOULD).build();
  }
}
