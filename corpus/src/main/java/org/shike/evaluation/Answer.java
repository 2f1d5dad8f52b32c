// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.shike.transcript.TimeRange;

/**
 * What a system returns for a query. Immutable.
 *
 * @param transcript id of its transcript
 * @param time when it takes place; empty for text without a time
 * @param text what is said there
 * @param score the larger the better
 * @param isWeak whether the system itself says that it may not be what was asked for
 */
public record Answer(
    String transcript, Optional<TimeRange> time, String text, double score, boolean isWeak) {
  /** Best first; among equal scores the larger id first, as in trec_eval. */
  public static final Comparator<Answer> BEST_FIRST =
      Comparator.comparingDouble(Answer::score)
          .thenComparing(Answer::transcript)
          .reversed()
          .thenComparing(answer -> answer.time().map(TimeRange::start).orElse(Duration.ZERO));

  /**
   * An answer that is not weak.
   *
   * @param transcript id of its transcript
   * @param time when it takes place; empty for text without a time
   * @param text what is said there
   * @param score the larger the better
   */
  public Answer(String transcript, Optional<TimeRange> time, String text, double score) {
    this(transcript, time, text, score, false);
  }

  /** The same answer from another transcript. */
  Answer from(String other) {
    return new Answer(other, time, text, score, isWeak);
  }

  /**
   * The same answer for counting and ranking only, because the texts of a million answers fill the
   * heap.
   */
  Answer withoutText() {
    return new Answer(transcript, time, "", score, isWeak);
  }
}
