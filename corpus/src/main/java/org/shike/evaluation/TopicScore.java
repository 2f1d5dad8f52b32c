// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.util.List;

/**
 * How a system did on one topic. Immutable.
 *
 * @param topic the query and its judgments
 * @param answers best first, their texts left out
 * @param gains their gains
 * @param nanos how long the search took
 */
public record TopicScore(Topic topic, List<Answer> answers, Gains gains, long nanos) {
  /** Copies the answers. */
  public TopicScore {
    answers = List.copyOf(answers);
  }
}
