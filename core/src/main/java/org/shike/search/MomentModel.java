// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;

/**
 * A model of the application that tells how well moments answer a query, such as a neural network
 * that reads both. It is used by a {@link Reranking}, and thread-safe if several threads search.
 *
 * <pre>{@code
 * MomentModel model =
 *     (text, moments) -> {
 *       float[] scores = new float[moments.size()];
 *       for (int at = 0; at < scores.length; at++) {
 *         scores[at] = network.score(text, moments.get(at).snippet().text());
 *       }
 *       return scores;
 *     };
 * }</pre>
 */
@FunctionalInterface
public interface MomentModel {
  /**
   * Scores moments. If it takes longer than {@link Reranking#timeLimit}, its thread is interrupted
   * and nobody waits for it any longer.
   *
   * @param text what was asked: the words of the query as they were typed, not blank, without
   *     operators, filters and what is excluded
   * @param moments what was found, best first, from 2 to {@link Reranking#moments}; their snippets
   *     are as long as {@link MomentView#snippetLength} allows
   * @return a finite score for each moment, in the order of the moments: the larger the better, in
   *     any range
   * @throws Exception if it cannot score them. Then, and after any error, the moments keep their
   *     order, and {@link Reranked#failure} is what was thrown
   */
  float[] scores(String text, List<Moment> moments) throws Exception;
}
