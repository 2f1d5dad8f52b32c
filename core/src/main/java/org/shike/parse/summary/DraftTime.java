// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.summary;

/** Where the time of a cue comes from. */
sealed interface DraftTime {
  /** It is written at the text. */
  record Own(Stamp stamp) implements DraftTime {}

  /**
   * It is that of the point the text belongs to.
   *
   * @param point index of a cue before, with a time of its own
   */
  record OfPoint(int point) implements DraftTime {}

  /**
   * It is that of a section.
   *
   * @param section index of a section with a time
   */
  record OfSection(int section) implements DraftTime {}

  /** There is none. */
  record None() implements DraftTime {}
}
