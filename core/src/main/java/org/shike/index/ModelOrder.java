// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.shike.search.Evidence;
import org.shike.search.Moment;

/** Puts moments into the order of a model. */
final class ModelOrder {
  private static final Comparator<Moment> BEST_FIRST =
      Comparator.comparingDouble(
              (Moment moment) -> moment.evidence().modelScore().orElse(Double.NEGATIVE_INFINITY))
          .reversed();

  private ModelOrder() {}

  /**
   * The moments with the scores of a model, those of each stage in its order; equal ones stay as
   * they are, and so do those without a score.
   *
   * @param ends how many moments there were after each stage, in ascending order, up to all
   * @param scores of the first moments
   */
  static List<Moment> of(List<Moment> moments, List<Integer> ends, List<Float> scores) {
    List<Moment> ordered = new ArrayList<>();
    for (int end : ends) {
      List<Moment> stage = new ArrayList<>();
      for (int at = ordered.size(); at < end; at++) {
        Moment moment = moments.get(at);
        stage.add(at < scores.size() ? scored(moment, scores.get(at)) : moment);
      }
      stage.sort(BEST_FIRST);
      ordered.addAll(stage);
    }
    return ordered;
  }

  private static Moment scored(Moment moment, float score) {
    Evidence found = moment.evidence();
    return new Moment(
        moment.source(),
        moment.time(),
        moment.snippet(),
        moment.score(),
        new Evidence(
            found.match(),
            found.missing(),
            found.isWeak(),
            found.explanation(),
            OptionalDouble.of(score)),
        moment.context(),
        moment.also());
  }
}
