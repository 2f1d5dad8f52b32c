// SPDX-License-Identifier: Apache-2.0
package org.shike.passage;

import java.util.List;
import org.shike.transcript.Transcript;

/**
 * Splits a transcript into passages. Implementations are thread-safe and lose nothing: the
 * passages, in order, contain every character of every text of every cue exactly once, and each
 * passage contains at least one character.
 */
@FunctionalInterface
public interface PassageSplitter {
  /**
   * Splits a transcript.
   *
   * @param transcript with or without times
   * @return its passages in document order; none for a transcript without cues
   */
  List<Passage> split(Transcript transcript);
}
