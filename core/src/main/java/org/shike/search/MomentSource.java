// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.util.List;
import java.util.Optional;

/**
 * Where a moment comes from. Immutable.
 *
 * @param transcriptId id of its transcript
 * @param title title of its transcript; empty if it has none
 * @param section titles of the sections around it, outermost first
 * @param speaker who says it; empty if that is not known or several people speak
 * @param link URL that plays it in a browser, for a media file relative to the folder that was
 *     indexed; empty if the transcript does not say where its recording is
 * @param recording the recording that the transcript is of, by its key {@code recording}; empty if
 *     it has no other transcript
 */
public record MomentSource(
    String transcriptId,
    String title,
    List<String> section,
    Optional<String> speaker,
    Optional<String> link,
    Optional<String> recording) {
  /** Copies the titles. */
  public MomentSource {
    section = List.copyOf(section);
  }
}
