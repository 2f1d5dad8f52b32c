// SPDX-License-Identifier: Apache-2.0
package org.shike.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shike.transcript.Cue;
import org.shike.transcript.Message;
import org.shike.transcript.Problem;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;

/**
 * The time in a file at which the recording starts.
 *
 * @param start zero or later
 */
record TimeOffset(Duration start) {
  static final TimeOffset NONE = new TimeOffset(Duration.ZERO);

  TimeOffset {
    if (start.isNegative()) {
      throw new IllegalArgumentException("offset must not be negative: " + start);
    }
  }

  /** The same result with all times counted from the offset, if most are not before it. */
  ParseResult apply(ParseResult result) {
    Transcript read = result.transcript();
    List<Duration> starts = starts(read);
    long before = starts.stream().filter(this::isBefore).count();
    if (start.isZero() || starts.isEmpty()) {
      return result;
    }
    if (before == 0) {
      return with(result, shifted(read), result.problems());
    }
    Message counted =
        Message.of(
            "%d of %d times are before the offset %s", before, starts.size(), Timecode.of(start));
    return before * 2 > starts.size()
        ? reported(result, read, Message.of("%s; all were kept", counted))
        : reported(result, shifted(read), Message.of("%s; 0:00 was used", counted));
  }

  private static ParseResult reported(ParseResult result, Transcript transcript, Message message) {
    List<Problem> problems = new ArrayList<>(result.problems());
    problems.addFirst(new Problem(1, 1, message));
    return with(result, transcript, problems);
  }

  private static ParseResult with(
      ParseResult result, Transcript transcript, List<Problem> problems) {
    return new ParseResult(transcript, result.format(), problems, result.isWhole());
  }

  private static List<Duration> starts(Transcript transcript) {
    return Stream.concat(
            transcript.sections().stream().map(Section::time),
            transcript.cues().stream().map(Cue::time))
        .flatMap(Optional::stream)
        .map(TimeRange::start)
        .toList();
  }

  private boolean isBefore(Duration time) {
    return time.compareTo(start) < 0;
  }

  private Transcript shifted(Transcript read) {
    return new Transcript(
        read.id(),
        read.title(),
        read.metadata(),
        read.sections().stream().map(this::shifted).toList(),
        read.cues().stream().map(this::shifted).toList());
  }

  private Section shifted(Section section) {
    return new Section(section.title(), section.level(), section.time().map(this::shifted));
  }

  private Cue shifted(Cue cue) {
    Optional<TimeRange> time = cue.time().map(this::shifted);
    return new Cue(
        time,
        cue.basis(),
        time.map(range -> Timecode.of(range.start()).written()).orElse(""),
        cue.speaker(),
        cue.section(),
        cue.texts(),
        cue.words().stream().map(this::shifted).toList(),
        cue.stock());
  }

  private Word shifted(Word word) {
    return new Word(word.from(), word.to(), shifted(word.time()), word.probability());
  }

  private TimeRange shifted(TimeRange time) {
    return new TimeRange(shifted(time.start()), time.end().map(this::shifted));
  }

  private Duration shifted(Duration time) {
    return isBefore(time) ? Duration.ZERO : time.minus(start);
  }
}
