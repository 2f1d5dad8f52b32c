// SPDX-License-Identifier: Apache-2.0
package org.shike.engine;

import java.util.Comparator;

/**
 * Identifies a passage.
 *
 * @param transcriptId of its transcript
 * @param number of the passage in the transcript, from 0
 */
public record PassageKey(String transcriptId, int number) implements Comparable<PassageKey> {
  private static final Comparator<PassageKey> IN_ORDER =
      Comparator.comparing(PassageKey::transcriptId).thenComparingInt(PassageKey::number);

  /**
   * Whether a passage is of the same transcript.
   *
   * @param other passage
   * @return whether it is
   */
  public boolean isOfSame(PassageKey other) {
    return transcriptId.equals(other.transcriptId);
  }

  @Override
  public int compareTo(PassageKey other) {
    return IN_ORDER.compare(this, other);
  }
}
