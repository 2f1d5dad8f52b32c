// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shike.evaluation.Judgment.During;
import org.shike.transcript.TimeRange;

/**
 * How relevant the answers to a topic are. Immutable.
 *
 * @param gains the grade of each answer, best answer first; 0 for what is not relevant
 * @param judged the grades of everything relevant
 * @param timeError between the starts of the first relevant answer and of the moment it is judged
 *     by; empty if there is none
 */
public record Gains(List<Integer> gains, List<Integer> judged, Optional<Duration> timeError) {
  /** Copies the lists. */
  public Gains {
    gains = List.copyOf(gains);
    judged = List.copyOf(judged);
  }

  /**
   * Compares answers with judgments. A judgment counts once, for the first answer that meets it: an
   * answer gains the largest grade of those it meets first.
   *
   * @param topic the query and its judgments
   * @param answers best first
   * @return their gains
   */
  public static Gains of(Topic topic, List<Answer> answers) {
    Set<Judgment> met = new HashSet<>();
    List<Integer> gains = new ArrayList<>();
    Optional<Duration> error = Optional.empty();
    for (Answer answer : answers) {
      int gain = 0;
      for (Judgment judgment : topic.judgments()) {
        if (judgment.isMetBy(answer) && met.add(judgment)) {
          error = error.or(() -> timeError(judgment, answer));
          gain = Math.max(gain, judgment.grade());
        }
      }
      gains.add(gain);
    }
    return new Gains(gains, topic.judgments().stream().map(Judgment::grade).toList(), error);
  }

  private static Optional<Duration> timeError(Judgment judgment, Answer answer) {
    return judgment.place() instanceof During during
        ? answer.time().map(TimeRange::start).map(start -> start.minus(during.time().start()).abs())
        : Optional.empty();
  }
}
