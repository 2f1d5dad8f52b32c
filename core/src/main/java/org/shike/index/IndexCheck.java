// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.util.List;
import org.shike.transcript.Message;

/**
 * What a check of an index found, see {@link IndexFolder#check}. Immutable.
 *
 * @param transcripts that were checked; 0 if the files are damaged
 * @param passages of these transcripts
 * @param bytes of the files; 0 if they cannot be opened
 * @param problems what is wrong; empty if the index is sound
 */
public record IndexCheck(long transcripts, long passages, long bytes, List<Problem> problems) {
  /** Copies the problems. */
  public IndexCheck {
    problems = List.copyOf(problems);
  }

  /**
   * Something wrong in an index.
   *
   * @param what is wrong
   * @param remedy what to do about it
   */
  public record Problem(Message what, Message remedy) {}

  /** {@return whether nothing is wrong} */
  public boolean isSound() {
    return problems.isEmpty();
  }

  static IndexCheck ofDamage(long bytes, List<Problem> problems) {
    return new IndexCheck(0, 0, bytes, problems);
  }
}
