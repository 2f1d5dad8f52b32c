// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.TimeBasis;

/**
 * A highlighted range in the text of a snippet. Immutable.
 *
 * <p>Its time is the best one known for its first character, with the largest possible distance to
 * the true time. This error is a limit and never an estimate: provided that the times and the order
 * of the source are right, the true time is within it.
 *
 * <table>
 * <caption>What time a highlight has</caption>
 * <tr><th>basis<th>where<th>time<th>error
 * <tr><td>{@link TimeBasis#WORD}<td>in a timed word<td>the start of the word<td>zero
 * <tr><td>{@link TimeBasis#INTERPOLATED}<td>in a cue of speech whose end is known, or between timed
 *     words<td>between the start and the end of the cue, or the starts of the words, in proportion
 *     to the place of its character in the text<td>the distance to the farther of the two
 * <tr><td>{@link TimeBasis#CUE}<td>in any other cue with a time of its own<td>the start of the
 *     cue<td>the length of the cue; empty if its end is not known
 * <tr><td>{@link TimeBasis#SECTION}<td>in text that has only the time of its section<td>the start
 *     of the section<td>the length of the section; empty if its end is not known
 * <tr><td>{@link TimeBasis#APPROXIMATE}<td>where the source calls the time approximate<td>the
 *     time given by the source<td>empty
 * <tr><td>{@link TimeBasis#NONE}<td>in untimed text<td>empty<td>empty
 * </table>
 *
 * <p>Only the time of a word can be outside its passage. If a passage contains only a part of a
 * cue, the time is not before the start of this part.
 *
 * @param from offset of its first character, in UTF-16 code units
 * @param to offset after its last character, greater than {@code from}
 * @param time when the highlighted words begin; empty for untimed text
 * @param basis what the time is based on
 * @param error the largest distance to the true time, in either direction; empty if that is not
 *     known
 */
public record Highlight(
    int from, int to, Optional<Duration> time, TimeBasis basis, Optional<Duration> error) {
  /** Checks that the range is not empty. */
  public Highlight {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("to must be after from: " + from + ".." + to);
    }
  }
}
