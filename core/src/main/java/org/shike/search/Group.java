// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;

/**
 * A transcript that was found, with its best moments. Immutable.
 *
 * @param transcriptId id of the transcript
 * @param title its title; empty if it has none
 * @param total how many of its passages match exactly; 0 if only a weaker rule found it
 * @param moments the best ones, best first, at least one
 */
public record Group(String transcriptId, String title, long total, List<Moment> moments) {
  /** Copies the moments. */
  public Group {
    moments = List.copyOf(moments);
  }
}
