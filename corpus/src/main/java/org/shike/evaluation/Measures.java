// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * Measures of one ranking, as trec_eval computes them: a grade of 1 or more is relevant, the gain
 * is the grade, the discount the logarithm to base 2 of the rank plus 1.
 *
 * <p>{@code gains} are the grades of what was returned, best first, 0 for what is not relevant;
 * {@code judged} the grades of all that is relevant, in any order.
 *
 * @see <a href="https://github.com/usnistgov/trec_eval">trec_eval: ndcg_cut, recip_rank, recall</a>
 * @see <a href="https://doi.org/10.1145/582415.582418">Järvelin and Kekäläinen 2002</a>
 */
public final class Measures {
  private Measures() {}

  /**
   * Normalised discounted cumulative gain.
   *
   * @param gains grades of what was returned
   * @param judged grades of all that is relevant
   * @param depth how many of the returned count, 1 or more
   * @return from 0 to 1; 0 where nothing is relevant
   */
  public static double ndcg(List<Integer> gains, List<Integer> judged, int depth) {
    double ideal = dcg(judged.stream().sorted(Comparator.reverseOrder()).toList(), depth);
    return ideal == 0 ? 0 : dcg(gains, depth) / ideal;
  }

  private static double dcg(List<Integer> gains, int depth) {
    double sum = 0;
    for (int at = 0; at < Math.min(depth, gains.size()); at++) {
      sum += gains.get(at) / (Math.log(at + 2.0) / Math.log(2));
    }
    return sum;
  }

  /**
   * One divided by the rank of the first relevant one.
   *
   * @param gains grades of what was returned
   * @param depth how many of the returned count, 1 or more
   * @return from 0, where none is relevant, to 1
   */
  public static double reciprocalRank(List<Integer> gains, int depth) {
    for (int at = 0; at < Math.min(depth, gains.size()); at++) {
      if (gains.get(at) > 0) {
        return 1.0 / (at + 1);
      }
    }
    return 0;
  }

  /**
   * The share of everything relevant that was returned.
   *
   * @param gains grades of what was returned
   * @param judged grades of all that is relevant
   * @param depth how many of the returned count, 1 or more
   * @return from 0 to 1; 0 where nothing is relevant
   */
  public static double recall(List<Integer> gains, List<Integer> judged, int depth) {
    long relevant = judged.stream().filter(grade -> grade > 0).count();
    long found = gains.stream().limit(depth).filter(grade -> grade > 0).count();
    return relevant == 0 ? 0 : (double) found / relevant;
  }

  /**
   * Whether anything relevant was returned.
   *
   * @param gains grades of what was returned
   * @param depth how many of the returned count, 1 or more
   * @return 1 or 0
   */
  public static double success(List<Integer> gains, int depth) {
    return gains.stream().limit(depth).anyMatch(grade -> grade > 0) ? 1 : 0;
  }
}
