// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.shike.search.MomentQuery;

/**
 * Finds the best transcripts and the best stretches of each, by one stage after the other. A
 * transcript is identified by its first passage.
 */
final class Grouping {
  private final Passages passages;
  private final Ranking ranking;
  private final Blocks blocks;
  private final int limit;
  private final int each;

  /** How many stretches of each transcript were taken so far. */
  private final Map<Integer, Integer> taken = new HashMap<>();

  Grouping(Passages passages, Ranking ranking, MomentQuery query) throws IOException {
    this.passages = passages;
    this.ranking = ranking;
    this.blocks = Blocks.of(passages);
    this.limit = query.limit();
    this.each = query.extras().groups();
  }

  /** Whether another transcript may be found. */
  boolean isOpen() {
    return taken.size() < limit;
  }

  /**
   * The best stretches of the transcripts taken so far and of the best others, best first, and at
   * most as many of each as the query asks for.
   */
  Ranking.Best best(Query matched, Scored scored) throws IOException {
    List<BooleanClause> unseen = ranking.unseen();
    Ranking.Best any = grown(matched, unseen, scored, found -> withBest(found).size() >= limit);
    Set<Integer> wanted = withBest(any.stretches());
    wanted.removeIf(transcript -> room(transcript) == 0);
    Ranking.Best ofWanted =
        grown(matched, within(wanted, unseen), scored, found -> fills(wanted, found));
    ranking.see(passages.live(Ranking.filter(matched, unseen)));
    return new Ranking.Best(taken(ofWanted.stretches()), any.total(), any.isExact());
  }

  /** Asks for more stretches until they are enough, or all. */
  private Ranking.Best grown(
      Query matched,
      List<BooleanClause> conditions,
      Scored scored,
      Predicate<List<Stretch>> isEnough)
      throws IOException {
    int size = limit;
    Ranking.Best best = ranking.among(matched, conditions, scored, size);
    while (best.stretches().size() == size && !isEnough.test(best.stretches())) {
      size = (int) Math.min(Integer.MAX_VALUE, 2L * size);
      best = ranking.among(matched, conditions, scored, size);
    }
    return best;
  }

  /** The transcripts taken so far and the best others. */
  private Set<Integer> withBest(List<Stretch> found) {
    Set<Integer> transcripts = new LinkedHashSet<>(taken.keySet());
    for (Stretch stretch : found) {
      if (transcripts.size() < limit) {
        transcripts.add(transcript(stretch));
      }
    }
    return transcripts;
  }

  private List<BooleanClause> within(Set<Integer> transcripts, List<BooleanClause> conditions) {
    FixedBitSet wanted = passages.none();
    for (int transcript : transcripts) {
      wanted.set(transcript, blocks.around(transcript).to());
    }
    List<BooleanClause> all = new ArrayList<>(conditions);
    all.add(new BooleanClause(new SetQuery(wanted), Occur.FILTER));
    return all;
  }

  private boolean fills(Set<Integer> transcripts, List<Stretch> found) {
    Map<Integer, Integer> counts = new HashMap<>();
    found.forEach(stretch -> counts.merge(transcript(stretch), 1, Integer::sum));
    return transcripts.stream().allMatch(one -> counts.getOrDefault(one, 0) >= room(one));
  }

  private List<Stretch> taken(List<Stretch> found) {
    List<Stretch> best = new ArrayList<>();
    for (Stretch stretch : found) {
      if (room(transcript(stretch)) > 0) {
        taken.merge(transcript(stretch), 1, Integer::sum);
        best.add(stretch);
      }
    }
    return best;
  }

  private int room(int transcript) {
    return each - taken.getOrDefault(transcript, 0);
  }

  private int transcript(Stretch stretch) {
    return blocks.around(stretch.from()).from();
  }
}
