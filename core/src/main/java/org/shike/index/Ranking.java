// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.shike.search.MomentQuery;

/** Finds the best stretches of passages, by one rule after the other. */
final class Ranking {
  /** Totals are counted exactly up to here; counting further would cost more than it tells. */
  private static final int EXACT_TOTAL = 1_000;

  /** A filter that lets more than one passage of so many through is asked last. */
  private static final int WIDE = 20;

  private final Passages passages;
  private final MomentQuery query;
  private final Set<Integer> overBorders;

  /** More than all passages are never asked for. */
  private final int most;

  /**
   * What was found so far, and is not found again. A rule is asked for moments only where the ones
   * before found less than there is room for, so that all they match is here.
   */
  private final FixedBitSet seen;

  /**
   * A ranking over one point in time.
   *
   * @param overBorders passages that hold a part of a phrase which runs over their border
   */
  Ranking(Passages passages, MomentQuery query, Set<Integer> overBorders) {
    this.passages = passages;
    this.query = query;
    this.overBorders = overBorders;
    this.seen = passages.none();
    this.most = seen.length();
  }

  /**
   * The best stretches, best first.
   *
   * @param total how many there are
   * @param isExact whether that is exact, or else a lower bound
   */
  record Best(List<Stretch> stretches, long total, boolean isExact) {}

  /** Finds so many stretches of what was not found before. */
  Best best(Query matched, Query scored, int limit) throws IOException {
    return seen(among(unseen(matched), scored, limit));
  }

  /** What matches and was not found before. */
  Query unseen(Query matched) {
    Query filter = filter(query, matched);
    return seen.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS
        ? filter
        : new BooleanQuery.Builder()
            .add(filter, Occur.FILTER)
            .add(new SetQuery(seen.clone()), Occur.MUST_NOT)
            .build();
  }

  private Best seen(Best found) {
    found.stretches().forEach(stretch -> seen.set(stretch.from(), stretch.to()));
    return found;
  }

  /** From now on all these passages were found before. */
  void see(FixedBitSet found) {
    seen.or(found);
  }

  /** Whether anything matches that was not found before. */
  boolean areMore(Query matched) throws IOException {
    return passages.anyMatch(unseen(matched));
  }

  /** Finds so many stretches of what passes. */
  Best among(Query filter, Query scored, int limit) throws IOException {
    Weight passing = passages.weight(filter);
    boolean isMerging = query.view().merging() && Stretches.areAny(passages);
    long atMost = atMost(passing);
    int asked = Math.min(limit, most);
    if (isMerging && atMost <= EXACT_TOTAL) {
      asked = (int) Math.max(asked, atMost + 1);
    }
    while (true) {
      TopDocs top = top(passing, filter, scored, asked);
      boolean areAll = top.scoreDocs.length < asked || asked == most;
      boolean isCounted = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
      long total = top.totalHits.value();
      Stretches stretches = new Stretches(passages, passing, overBorders, areAll);
      List<Stretch> found = isMerging ? stretches.of(top) : Stretches.apart(top);
      if (!isMerging || areAll || found.size() == total) {
        return best(found, limit, areAll ? found.size() : total, areAll || isCounted);
      }
      boolean areFew = isCounted && total <= EXACT_TOTAL;
      if (found.size() >= limit && !areFew) {
        return best(found, limit, Math.max(found.size(), Stretches.least(total)), false);
      }
      asked = areFew ? Math.min(most, (int) total + 1) : Math.min(most, 2 * asked);
    }
  }

  /** Finds all stretches of what was not found before, and so many that are first by values. */
  Best first(Query matched, Query scored, Sort sort, int limit) throws IOException {
    Query filter = unseen(matched);
    Weight passing = passages.weight(filter);
    int all = passages.count(filter) + 1;
    TopDocs top = top(passing, filter, scored, all);
    Stretches stretches = new Stretches(passages, passing, overBorders, true);
    List<Stretch> found = query.view().merging() ? stretches.of(top) : Stretches.apart(top);
    List<Stretch> sorted =
        sorted(found, passages.collect(filter, new TopFieldCollectorManager(sort, all, all)));
    return seen(best(sorted, limit, sorted.size(), true));
  }

  /** A stretch stands where its first passage does. */
  private static List<Stretch> sorted(List<Stretch> stretches, TopDocs order) {
    Map<Integer, Stretch> byFirst =
        stretches.stream().collect(Collectors.toMap(Stretch::from, stretch -> stretch));
    return Arrays.stream(order.scoreDocs)
        .flatMap(passage -> Stream.ofNullable(byFirst.get(passage.doc)))
        .toList();
  }

  private static Best best(List<Stretch> found, int limit, long total, boolean isExact) {
    return new Best(found.subList(0, Math.min(limit, found.size())), total, isExact);
  }

  private TopDocs top(Weight passing, Query filter, Query scored, int atMost) throws IOException {
    TopScoreDocCollectorManager best = new TopScoreDocCollectorManager(atMost, EXACT_TOTAL);
    return atMost(passing) > most / WIDE
        ? passages.collect(scored, new LateFilter(best, passing))
        : passages.collect(filtered(scored, filter), best);
  }

  /** Finds what matches, timed or not as the query wants it. */
  static Query filter(MomentQuery query, Query matched) {
    if (query.untimed()) {
      return matched;
    }
    return new BooleanQuery.Builder()
        .add(matched, Occur.FILTER)
        .add(WordQueries.term(Fields.BESIDE_TIMELINE, ""), Occur.MUST_NOT)
        .build();
  }

  private static Query filtered(Query scored, Query filter) {
    return new BooleanQuery.Builder().add(filter, Occur.FILTER).add(scored, Occur.SHOULD).build();
  }

  /** About how many passages pass, or more. */
  private long atMost(Weight passing) throws IOException {
    long found = 0;
    for (LeafReaderContext leaf : passages.leaves()) {
      ScorerSupplier supplier = passing.scorerSupplier(leaf);
      found += supplier == null ? 0 : supplier.cost();
    }
    return found;
  }
}
