// SPDX-License-Identifier: Apache-2.0
package org.shike.transcript;

/** What a time rests on, from the most exact to none. */
public enum TimeBasis {
  /** The time of the word itself. */
  WORD,
  /** The time of the cue that holds it. */
  CUE,
  /** Interpolated by characters inside its cue. */
  INTERPOLATED,
  /** The time of the section that holds it. */
  SECTION,
  /** A time the source itself calls approximate. */
  APPROXIMATE,
  /** No time is known. */
  NONE
}
