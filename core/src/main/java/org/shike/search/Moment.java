// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;

/**
 * An answer: a time range of a recording that matches. Immutable.
 *
 * <p>It starts with a cue: of several cues of speech that were found together, with the first in
 * which something is marked. The marked words themselves may be said later, see {@link
 * Highlight#time}. Its end is that of all the text that is shown.
 *
 * @param transcriptId id of its transcript
 * @param title title of its transcript; empty where that has none
 * @param section titles of the sections around it, outermost first
 * @param time when it takes place; empty for untimed text
 * @param basis what the start of the time rests on
 * @param error how far the true start may lie from the start of its time at most: zero for {@link
 *     TimeBasis#WORD} and {@link TimeBasis#CUE}, the length of the section for {@link
 *     TimeBasis#SECTION}; empty where that is not known, and for all others
 * @param sourceTimestamp its start as the source writes it, such as {@code 72:00}; empty for
 *     untimed text
 * @param speaker who says it; empty where that is not known
 * @param score how well it matches: positive, the larger the better, comparable within one result
 * @param match by which rule it was found
 * @param snippet the text that matched
 * @param missing the words of the query that it lacks, as they were typed, or as they stand in the
 *     suggestion it was found by; always empty for a sentence
 * @param isWeak whether a word that it lacks is in no passage at all, so that what was asked for
 *     may not be in the index
 * @param link where a browser plays it; empty where the transcript does not say where it is
 * @param context the passages before and behind it in its transcript, in order, where the query
 *     asks for them
 * @param explanation what its score is made of, where the query asks for it; of a merged moment the
 *     score of its best passage
 */
public record Moment(
    String transcriptId,
    String title,
    List<String> section,
    Optional<TimeRange> time,
    TimeBasis basis,
    Optional<Duration> error,
    String sourceTimestamp,
    Optional<String> speaker,
    double score,
    Match match,
    Snippet snippet,
    List<String> missing,
    boolean isWeak,
    Optional<String> link,
    List<ContextPassage> context,
    List<TermScore> explanation) {
  /** Copies the lists. */
  public Moment {
    section = List.copyOf(section);
    missing = List.copyOf(missing);
    context = List.copyOf(context);
    explanation = List.copyOf(explanation);
  }

  /** {@return the time from the start of the recording; empty for untimed text} */
  public Optional<Duration> start() {
    return time.map(TimeRange::start);
  }

  /** {@return the time behind its last instant; empty where it is not known} */
  public Optional<Duration> end() {
    return time.flatMap(TimeRange::end);
  }

  /**
   * The start in the form people read, see {@link Timecode#toString}: {@code 09:30}, {@code 2:05}
   * for {@code 00:02:05.000}, from one hour on {@code 72:00 (1:12:00)}; empty for untimed text.
   *
   * @return the start for people
   */
  public String timestamp() {
    return start().map(start -> new Timecode(start, sourceTimestamp).toString()).orElse("");
  }
}
