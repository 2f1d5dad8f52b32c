// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

/** What a time is based on, from the most exact basis to none. */
public enum TimeBasis {
  /** The time of the word itself. */
  WORD,
  /** The time of the cue that contains it. */
  CUE,
  /** Interpolated between the ends of its cue, by characters. */
  INTERPOLATED,
  /** The time of the section that contains it. */
  SECTION,
  /** A time the source itself calls approximate. */
  APPROXIMATE,
  /** No time is known. */
  NONE
}
