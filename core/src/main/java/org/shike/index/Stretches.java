// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Joins consecutive passages that were found to stretches, from the best passage in both
 * directions, so that continuous speech is one moment.
 */
final class Stretches {
  /** About two minutes of speech: anything longer is not a moment. */
  private static final int MOST_PASSAGES = 4;

  /** Equally good passages stay in order. */
  static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.comparingDouble((ScoreDoc passage) -> -passage.score)
          .thenComparingInt(passage -> passage.doc);

  private final Passages passages;
  private final Query passing;
  private final Set<Integer> overBorders;
  private final boolean areAll;

  /** Made for the first passage that is asked for. */
  private @Nullable Weight weight;

  private final Set<Integer> found = new HashSet<>();
  private final Set<Integer> taken = new HashSet<>();

  /**
   * The stretches of one search.
   *
   * @param passing finds the passages
   * @param overBorders passages that hold a part of a phrase which runs over their border; such a
   *     border is never between two stretches
   * @param areAll whether all passages that are found will be joined
   */
  Stretches(Passages passages, Query passing, Set<Integer> overBorders, boolean areAll) {
    this.passages = passages;
    this.passing = passing;
    this.overBorders = overBorders;
    this.areAll = areAll;
  }

  /** Whether any passage of an index continues in the next. */
  static boolean areAny(Passages passages) throws IOException {
    return passages.isMarked(Fields.GOES_ON);
  }

  /** Each passage as a stretch of its own. */
  static List<Stretch> apart(List<ScoreDoc> passages) {
    return passages.stream()
        .map(found -> new Stretch(found.doc, found.doc + 1, found.doc, found.score))
        .toList();
  }

  /** The smallest number of stretches that these passages may make. */
  static long least(long count) {
    return (count + MOST_PASSAGES - 1) / MOST_PASSAGES;
  }

  /**
   * The stretches of all passages that are found, given in the order of their numbers; fewer when
   * the time is up.
   */
  List<Stretch> ofAll(List<ScoreDoc> all) throws IOException {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= all.size() && !passages.isTimeUp(); to++) {
      if (to == all.size() || !goesOn(all.get(to - 1).doc, all.get(to).doc)) {
        stretches.addAll(of(all.subList(from, to).stream().sorted(BEST_FIRST).toList()));
        from = to;
      }
    }
    return stretches;
  }

  private boolean goesOn(int passage, int next) throws IOException {
    return next == passage + 1 && passages.goesOn(passage, Fields.GOES_ON);
  }

  /** The stretches around the best passages, given best first; fewer when the time is up. */
  List<Stretch> of(List<ScoreDoc> bestFirst) throws IOException {
    bestFirst.forEach(passage -> found.add(passage.doc));
    List<Stretch> stretches = new ArrayList<>();
    for (ScoreDoc best : bestFirst) {
      if (!passages.isTimeUp() && taken.add(best.doc)) {
        stretches.add(around(best));
      }
    }
    return stretches;
  }

  private Stretch around(ScoreDoc best) throws IOException {
    int from = best.doc;
    int to = best.doc + 1;
    boolean grows = true;
    while (grows) {
      boolean isLonger = mayFind(to) && mayCross(to - 1, to - from) && take(to);
      to += isLonger ? 1 : 0;
      boolean isEarlier = mayFind(from - 1) && mayCross(from - 1, to - from) && take(from - 1);
      from -= isEarlier ? 1 : 0;
      grows = isLonger || isEarlier;
    }
    return new Stretch(from, to, best.doc, best.score);
  }

  private boolean mayFind(int passage) {
    return !areAll || found.contains(passage);
  }

  /** Whether a stretch of {@code length} passages may cross the border after a passage. */
  private boolean mayCross(int passage, int length) throws IOException {
    boolean isInsideAPhrase = overBorders.contains(passage) && overBorders.contains(passage + 1);
    return isInsideAPhrase
        ? passages.goesOn(passage, Fields.GOES_ON)
        : length < MOST_PASSAGES && passages.goesOn(passage, Fields.SPEAKER_GOES_ON);
  }

  /** Takes a passage if it is found and not part of another stretch. */
  private boolean take(int passage) throws IOException {
    return !taken.contains(passage) && isFound(passage) && taken.add(passage);
  }

  private boolean isFound(int passage) throws IOException {
    return found.contains(passage)
        || (!areAll && passages.whole().isHere(passage) && passes(passage));
  }

  private boolean passes(int passage) throws IOException {
    if (weight == null) {
      weight = passages.weight(passing);
    }
    LeafReaderContext leaf = passages.leafOf(passage);
    Scorer scorer = weight.scorer(leaf);
    int inLeaf = passage - leaf.docBase;
    return scorer != null && scorer.iterator().advance(inLeaf) == inLeaf;
  }
}
