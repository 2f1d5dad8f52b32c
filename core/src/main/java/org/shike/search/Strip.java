// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.List;

/**
 * Where in a recording passages match: the recording is divided into equal parts, and each passage
 * is counted in the part in which it starts. Immutable.
 *
 * @param transcriptId id of the transcript
 * @param length length of the recording up to the latest end of a timed passage; zero if it has
 *     none
 * @param counts number of timed passages that match in each part, in order of time
 */
public record Strip(String transcriptId, Duration length, List<Long> counts) {
  /** Copies the counts. */
  public Strip {
    counts = List.copyOf(counts);
  }
}
