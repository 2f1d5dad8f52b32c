// SPDX-License-Identifier: Apache-2.0
package org.shike.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer: a time range of a recording that matches. Immutable.
 *
 * <p>It starts with a cue: of several cues of speech that were found together, with the first that
 * has a highlight. The highlighted words themselves may be said later, see {@link Highlight#time}.
 *
 * <p>What applications ask for most is also available directly, such as {@link #start()} for {@code
 * time().start()}.
 *
 * @param source the transcript and the place in it
 * @param time when it takes place
 * @param snippet the text that matched
 * @param score how well it matches: positive, the larger the better, comparable within one result.
 *     A {@link Reranking} changes the place of a moment and not its score
 * @param evidence why it was found
 * @param context the passages before and after it in its transcript, in order, if the query asks
 *     for them
 * @param also where it is found as well: in other transcripts of the recording, and in copies; best
 *     first, and none unless the query's moments are merged. A place is no moment of a later page.
 *     A copy in another recording is named if it would be on the page or the next one
 */
public record Moment(
    MomentSource source,
    MomentTime time,
    Snippet snippet,
    double score,
    Evidence evidence,
    List<ContextPassage> context,
    List<OtherPlace> also) {
  /** Copies the lists. */
  public Moment {
    context = List.copyOf(context);
    also = List.copyOf(also);
  }

  /**
   * The same moment with one more place.
   *
   * @param place where it is found as well
   * @return a new moment
   */
  public Moment withAlso(OtherPlace place) {
    List<OtherPlace> all = Stream.concat(also.stream(), Stream.of(place)).toList();
    return new Moment(source, time, snippet, score, evidence, context, all);
  }

  /** {@return the id of its transcript} */
  public String transcriptId() {
    return source.transcriptId();
  }

  /** {@return the title of its transcript; empty if it has none} */
  public String title() {
    return source.title();
  }

  /** {@return the titles of the sections around it, outermost first} */
  public List<String> section() {
    return source.section();
  }

  /** {@return who says it; empty if that is not known or several people speak} */
  public Optional<String> speaker() {
    return source.speaker();
  }

  /** {@return the URL that plays it in a browser; empty if that is not known} */
  public Optional<String> link() {
    return source.link();
  }

  /** {@return the time from the start of the recording; empty for untimed text} */
  public Optional<Duration> start() {
    return time.start();
  }

  /** {@return the time at which it is over; empty if that is not known} */
  public Optional<Duration> end() {
    return time.end();
  }

  /** {@return the start in the form people read, see {@link MomentTime#toString}} */
  public String timestamp() {
    return time.toString();
  }

  /** {@return the rule that found it} */
  public Match match() {
    return evidence.match();
  }

  /** {@return the words of the query that it lacks, see {@link Evidence#missing}} */
  public List<String> missing() {
    return evidence.missing();
  }
}
