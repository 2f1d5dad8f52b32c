// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import org.shike.transcript.TimeRange;

/**
 * A person's judgment of one place for a topic. It names a place, not a passage, so that it does
 * not depend on how transcripts are split. Immutable.
 *
 * @param grade 2 for exactly the moment, 1 for one that helps; any positive number
 * @param transcript id of the transcript
 * @param place where in it
 */
public record Judgment(int grade, String transcript, Place place) {
  /** Checks the grade. */
  public Judgment {
    if (grade < 1) {
      throw new IllegalArgumentException("grade must be 1 or more, but was " + grade);
    }
  }

  /** Whether an answer is at the place. */
  boolean isMetBy(Answer answer) {
    return transcript.equals(answer.transcript()) && place.isMetBy(answer);
  }

  /** A place in a transcript. */
  public sealed interface Place permits Whole, During, Saying {
    /**
     * Whether an answer from the same transcript is at this place.
     *
     * @param answer from the same transcript
     * @return whether it is at this place
     */
    boolean isMetBy(Answer answer);
  }

  /** The whole transcript. */
  public record Whole() implements Place {
    @Override
    public boolean isMetBy(Answer answer) {
      return true;
    }
  }

  /**
   * A stretch of time.
   *
   * @param time with an end
   */
  public record During(TimeRange time) implements Place {
    /** Checks that there is an end. */
    public During {
      if (time.end().isEmpty()) {
        throw new IllegalArgumentException("time must have an end: " + time);
      }
    }

    /** An answer is at this place if their times overlap, however little. */
    @Override
    public boolean isMetBy(Answer answer) {
      return answer.time().filter(this::overlaps).isPresent();
    }

    private boolean overlaps(TimeRange other) {
      boolean begins = other.start().compareTo(time.end().orElseThrow()) < 0;
      boolean isOver = other.end().map(end -> end.compareTo(time.start()) <= 0).orElse(false);
      return begins && (!isOver || other.start().equals(time.start()));
    }
  }

  /**
   * Text without a time.
   *
   * @param quote what it says, to the letter
   */
  public record Saying(String quote) implements Place {
    @Override
    public boolean isMetBy(Answer answer) {
      return answer.time().isEmpty()
          && (answer.text().contains(quote) || quote.contains(answer.text()));
    }
  }
}
