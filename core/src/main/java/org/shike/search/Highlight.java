// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.TimeBasis;

/**
 * A marked range in the text of a snippet. Immutable.
 *
 * @param from offset of its first character, in UTF-16 code units
 * @param to offset behind its last character, greater than {@code from}
 * @param time when the marked words are said; empty for untimed text
 * @param basis what the time rests on
 * @param error how far the true time may lie from it; empty where that is not known
 */
public record Highlight(
    int from, int to, Optional<Duration> time, TimeBasis basis, Optional<Duration> error) {
  /** Checks that the range is not empty. */
  public Highlight {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("to must be after from: " + from + ".." + to);
    }
  }
}
