// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A cue whose end is not known yet.
 *
 * @param line where it starts in the source, from 1 on
 * @param depth of the list it is in, or {@link SummaryBlock#NO_LIST}
 * @param section index of its section
 * @param text never blank
 */
record DraftCue(
    int line,
    int depth,
    OptionalInt section,
    DraftTime time,
    Optional<String> speaker,
    String text) {

  Optional<Stamp> stamp() {
    return time instanceof DraftTime.Own own ? Optional.of(own.stamp()) : Optional.empty();
  }
}
