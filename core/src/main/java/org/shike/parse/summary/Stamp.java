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

  /** What is said of the end. */
  sealed interface End permits Written, NextStart, Unknown {}

  /** {@code 12:00 - 14:00}; it may lie before the start. */
  record Written(Timecode time) implements End {}

  /** {@code 12:00} alone: it lasts until something else starts. */
  record NextStart() implements End {}

  /** {@code 55:00 - 结束}: it is not known, and what starts next does not tell it. */
  record Unknown() implements End {}

  boolean isRange() {
    return end instanceof Written;
  }

  boolean isInverted() {
    return end instanceof Written last && last.time().time().compareTo(start.time()) < 0;
  }

  /** Without an end where none is written, or one before the start. */
  TimeRange asWritten() {
    return end instanceof Written last && !isInverted()
        ? TimeRange.of(start.time(), last.time().time())
        : TimeRange.from(start.time());
  }
}
