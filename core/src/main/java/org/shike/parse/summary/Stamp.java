// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * A stretch of a recording as a summary writes it.
 *
 * @param approximate whether the summary itself calls it so
 */
record Stamp(Timecode start, End end, boolean approximate) {

  /** What the summary says about the end. */
  sealed interface End permits Written, NextStart, Unknown {}

  /** {@code 12:00 - 14:00}; it may be before the start. */
  record Written(Timecode time) implements End {}

  /** {@code 12:00} alone: the stretch lasts until something else starts. */
  record NextStart() implements End {}

  /** {@code 55:00 - 结束}: it is not known, and the next start does not show it. */
  record Unknown() implements End {}

  boolean isRange() {
    return end instanceof Written;
  }

  boolean isInverted() {
    return end instanceof Written last && last.time().time().compareTo(start.time()) < 0;
  }

  /** The range as written; without an end if none is written or if it is before the start. */
  TimeRange asWritten() {
    return end instanceof Written last && !isInverted()
        ? TimeRange.of(start.time(), last.time().time())
        : TimeRange.from(start.time());
  }
}
