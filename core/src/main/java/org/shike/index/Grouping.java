// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOFunction;
import org.shike.search.MomentQuery;

/**
 * Finds the best recordings and the best stretches of each, by one stage after the other. A
 * recording is identified by its first passage.
 */
final class Grouping {
  private final Passages passages;
  private final Ranking ranking;
  private final RecordingBlocks blocks;
  private final int limit;
  private final int each;

  /** How many stretches of each recording were taken so far. */
  private final Map<Integer, Integer> taken = new HashMap<>();

  Grouping(Passages passages, Ranking ranking, MomentQuery query) throws IOException {
    this.passages = passages;
    this.ranking = ranking;
    this.blocks = new RecordingBlocks(passages);
    this.limit = query.limit();
    this.each = query.extras().groups();
  }

  /** Whether another recording may be found. */
  boolean isOpen() {
    return taken.size() < limit;
  }

  /**
   * The best stretches of the recordings taken so far and of the best others, best first, and at
   * most as many of each as the query asks for.
   */
  Ranking.Best best(Query matched, Scored scored) throws IOException {
    List<BooleanClause> unseen = ranking.unseen();
    Ranking.Best any = grown(matched, unseen, scored, found -> withBest(found).size() >= limit);
    Set<Integer> wanted = withBest(any.stretches());
    wanted.removeIf(recording -> room(recording) == 0);
    Ranking.Best ofWanted =
        grown(matched, within(wanted, unseen), scored, found -> fills(wanted, found));
    ranking.see(passages.live(Ranking.filter(matched, unseen)));
    List<Stretch> best = taken(ofWanted.stretches());
    return new Ranking.Best(best, List.of(), any.total(), any.isExact());
  }

  /** Asks for more stretches until they are enough, or all. */
  private Ranking.Best grown(
      Query matched,
      List<BooleanClause> conditions,
      Scored scored,
      IOFunction<List<Stretch>, Boolean> isEnough)
      throws IOException {
    int size = limit;
    Ranking.Best best = ranking.among(matched, conditions, scored, size);
    while (best.stretches().size() == size
        && !isEnough.apply(best.stretches())
        && !passages.isTimeUp()) {
      size = (int) Math.min(Integer.MAX_VALUE, 2L * size);
      best = ranking.among(matched, conditions, scored, size);
    }
    return best;
  }

  /** The recordings taken so far and the best others. */
  private Set<Integer> withBest(List<Stretch> found) throws IOException {
    Set<Integer> recordings = new LinkedHashSet<>(taken.keySet());
    for (Stretch stretch : found) {
      if (recordings.size() < limit) {
        recordings.add(recording(stretch));
      }
    }
    return recordings;
  }

  private List<BooleanClause> within(Set<Integer> recordings, List<BooleanClause> conditions)
      throws IOException {
    FixedBitSet wanted = passages.none();
    for (int recording : recordings) {
      for (Blocks.Block block : blocks.around(recording)) {
        wanted.set(block.from(), block.to());
      }
    }
    List<BooleanClause> all = new ArrayList<>(conditions);
    all.add(new BooleanClause(new SetQuery(wanted), Occur.FILTER));
    return all;
  }

  private boolean fills(Set<Integer> recordings, List<Stretch> found) throws IOException {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Stretch stretch : found) {
      counts.merge(recording(stretch), 1, Integer::sum);
    }
    return recordings.stream().allMatch(one -> counts.getOrDefault(one, 0) >= room(one));
  }

  private List<Stretch> taken(List<Stretch> found) throws IOException {
    List<Stretch> best = new ArrayList<>();
    for (Stretch stretch : found) {
      int recording = recording(stretch);
      if (room(recording) > 0) {
        taken.merge(recording, 1, Integer::sum);
        best.add(stretch);
      }
    }
    return best;
  }

  private int room(int recording) {
    return each - taken.getOrDefault(recording, 0);
  }

  private int recording(Stretch stretch) throws IOException {
    return blocks.around(stretch.from()).getFirst().from();
  }
}
