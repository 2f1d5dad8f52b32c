// SPDX-License-Identifier: Apache-2.0
package org.shike.index;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shike.search.Moment;

/** When and where a moment is, and what is asked of it more than once. */
final class TimedMoment {
  private final String transcript;
  private final Optional<String> recording;
  private final Span time;
  private final int passage;
  private final String text;
  private @Nullable SameText letters;
  private @Nullable OptionalLong length;

  private TimedMoment(
      String transcript, Optional<String> recording, Span time, int passage, String text) {
    this.transcript = transcript;
    this.recording = recording;
    this.time = time;
    this.passage = passage;
    this.text = text;
  }

  /**
   * Looks at a moment.
   *
   * @param passage one of its passages
   */
  static TimedMoment of(Moment moment, Span time, int passage) {
    return new TimedMoment(
        moment.transcriptId(), moment.source().recording(), time, passage, moment.snippet().text());
  }

  /** Looks at what is not a moment yet, so that its text is not known. */
  static TimedMoment of(TranscriptHead head, Span time, int passage) {
    return new TimedMoment(head.id(), head.recording(), time, passage, "");
  }

  Span time() {
    return time;
  }

  int passage() {
    return passage;
  }

  /** Whether it is at the same time in another transcript. */
  boolean isBeside(TimedMoment other) {
    return time.overlaps(other.time) && !transcript.equals(other.transcript);
  }

  boolean isOfRecordingOf(TimedMoment other) {
    return recording.isPresent() && recording.equals(other.recording);
  }

  /** Whether it is at the same place of a recording that is equally long. */
  boolean isInStep(TimedMoment other, RecordingLengths lengths) throws IOException {
    return time.isInStep(other.time)
        && RecordingLengths.areEqual(length(lengths), other.length(lengths));
  }

  boolean saysTheSame(TimedMoment other) {
    return letters().isNearly(other.letters());
  }

  private SameText letters() {
    if (letters == null) {
      letters = SameText.of(text);
    }
    return letters;
  }

  private OptionalLong length(RecordingLengths lengths) throws IOException {
    if (length == null) {
      length = lengths.of(passage);
    }
    return length;
  }
}
