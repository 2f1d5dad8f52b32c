// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;

/**
 * A recording that was found, with the best moments of all its transcripts. Immutable.
 *
 * @param transcriptId id of the transcript with the best moment
 * @param title its title; empty if it has none
 * @param total how many passages of the recording match exactly; 0 if only a weaker rule found it
 * @param moments the best ones, best first, at least one
 */
public record Group(String transcriptId, String title, long total, List<Moment> moments) {
  /** Copies the moments. */
  public Group {
    moments = List.copyOf(moments);
  }
}
