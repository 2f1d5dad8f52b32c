// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shike.server.ListedTranscript;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Transcript;

/**
 * The cues of a transcript around a time.
 *
 * @param transcript whole
 * @param time that was asked for
 * @param at the index of the cue at this time
 * @param context the maximum number of cues before it, and of cues after it
 */
record CuesAround(Transcript transcript, Duration time, int at, int context) {
  /**
   * The cues around the last one that starts at or before a time; before the first start, around
   * the first cue.
   *
   * @throws BadCallException if the transcript has no times, or ends before this one
   */
  static CuesAround of(Transcript transcript, Timecode typed, int context) {
    Duration end =
        ListedTranscript.of(transcript)
            .length()
            .orElseThrow(() -> new BadCallException("error.time.none", transcript.id()));
    Duration time = typed.time();
    if (time.compareTo(end) > 0) {
      throw new BadCallException(
          "error.time.after-end", typed.written(), transcript.id(), Timecode.of(end).written());
    }
    return new CuesAround(transcript, time, cueAt(transcript.cues(), time), context);
  }

  /** Of several cues that start at the same time, the first one. */
  private static int cueAt(List<Cue> cues, Duration time) {
    List<Integer> timed =
        IntStream.range(0, cues.size()).filter(at -> cues.get(at).isTimed()).boxed().toList();
    Comparator<Integer> byStart = Comparator.comparing(at -> start(cues.get(at)));
    Optional<Integer> last =
        timed.stream()
            .filter(at -> start(cues.get(at)).compareTo(time) <= 0)
            .max(byStart.thenComparing(Comparator.reverseOrder()));
    return last.or(() -> timed.stream().min(byStart)).orElse(0);
  }

  private static Duration start(Cue cue) {
    return cue.time().map(TimeRange::start).orElse(Duration.ZERO);
  }

  /** The index of the first cue. */
  int from() {
    return Math.max(0, at - context);
  }

  /** The index after the last cue. */
  int to() {
    return (int) Math.min(transcript.cues().size(), at + 1L + context);
  }

  /** The transcript with these cues only. */
  Transcript excerpt() {
    return new Transcript(
        transcript.id(),
        transcript.title(),
        transcript.metadata(),
        transcript.sections(),
        transcript.cues().subList(from(), to()));
  }
}
