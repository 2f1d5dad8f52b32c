// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.TimeBasis;

/**
 * A marked range in the text of a snippet. Immutable.
 *
 * <p>It has the time of its first character, the best there is, and says how far the true time may
 * lie from it. The error is a bound, never an estimate: it is as large as it has to be if times and
 * order in the source are right.
 *
 * <table>
 * <caption>What time a highlight has</caption>
 * <tr><th>basis<th>where<th>time<th>error
 * <tr><td>{@link TimeBasis#WORD}<td>in a timed word<td>the start of the word<td>zero
 * <tr><td>{@link TimeBasis#INTERPOLATED}<td>in a cue of speech whose end is known, or between timed
 *     words<td>between the start and the end of the cue, or the starts of the words, as far as its
 *     character is in the text between<td>the larger distance to the two
 * <tr><td>{@link TimeBasis#CUE}<td>in any other cue with a time of its own<td>the start of the
 *     cue<td>the length of the cue; empty where its end is not known
 * <tr><td>{@link TimeBasis#SECTION}<td>in text that has only the time of its section<td>the start of
 *     the section<td>the length of the section; empty where its end is not known
 * <tr><td>{@link TimeBasis#APPROXIMATE}<td>where the source calls the time so<td>as the source has
 *     it<td>empty
 * <tr><td>{@link TimeBasis#NONE}<td>in untimed text<td>empty<td>empty
 * </table>
 *
 * <p>No time but that of a word lies outside of the passage: of a cue that is cut, a time is not
 * before the start of the part that was found.
 *
 * @param from offset of its first character, in UTF-16 code units
 * @param to offset behind its last character, greater than {@code from}
 * @param time when the marked words start to be said; empty for untimed text
 * @param basis what the time rests on
 * @param error how far the true time may lie from it at most, in either direction; empty where that
 *     is not known
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
