// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

/** Where the time of a cue comes from. */
sealed interface DraftTime {
  /** The text has its own time. */
  record Own(Stamp stamp) implements DraftTime {}

  /**
   * The time of the point that the text belongs to.
   *
   * @param point index of an earlier cue with its own time
   */
  record OfPoint(int point) implements DraftTime {}

  /**
   * The time of a section.
   *
   * @param section index of a section with a time
   */
  record OfSection(int section) implements DraftTime {}

  /** There is none. */
  record None() implements DraftTime {}
}
