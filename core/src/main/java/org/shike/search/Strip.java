// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.List;

/**
 * Where in a recording passages match: it is divided into equal parts, and each passage counts in
 * the part in which it starts. Immutable.
 *
 * @param transcriptId id of the transcript
 * @param length of the recording, up to the latest end of a timed passage; zero where it has none
 * @param counts how many timed passages match in each part, from the start of the recording on
 */
public record Strip(String transcriptId, Duration length, List<Long> counts) {
  /** Copies the counts. */
  public Strip {
    counts = List.copyOf(counts);
  }
}
