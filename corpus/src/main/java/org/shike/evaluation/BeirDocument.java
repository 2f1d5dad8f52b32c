// SPDX-License-Identifier: Apache-2.0
package org.shike.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.shike.transcript.Cue;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;

/**
 * A line of {@code corpus.jsonl}. Immutable.
 *
 * @param id by which judgments name it
 * @param transcript that it shares with others; empty if it stands alone
 * @param title empty if it has none
 * @param cue its text, or its title if it has no text; empty without both
 */
record BeirDocument(String id, Optional<String> transcript, String title, Optional<Cue> cue) {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  static BeirDocument of(JsonLine line) throws IOException {
    String title = line.textOr("title", "");
    String text = line.textOr("text", "");
    String said = text.isBlank() ? title : text;
    Optional<String> transcript =
        Optional.of(line.textOr("transcript", "")).filter(id -> !id.isBlank());
    Optional<Cue> cue = said.isBlank() ? Optional.empty() : Optional.of(cue(line, said));
    return new BeirDocument(line.text("_id"), transcript, title, cue);
  }

  private static Cue cue(JsonLine line, String text) {
    Optional<Duration> start = line.number("start").map(BeirDocument::seconds);
    Optional<Duration> end = line.number("end").map(BeirDocument::seconds);
    return start.isPresent() ? Cue.timed(new TimeRange(start.get(), end), text) : Cue.untimed(text);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND));
  }

  /** A transcript of its own. */
  Transcript alone() {
    return Transcript.of(id, title, cue.stream().toList());
  }

  /** Whether an answer may be this document or a part of it. */
  boolean contains(Answer answer) {
    return cue.filter(said -> said.text().contains(answer.text())).isPresent()
        && start().compareTo(start(answer.time())) <= 0;
  }

  /** When it starts; an untimed one at zero. */
  Duration start() {
    return start(cue.flatMap(Cue::time));
  }

  private static Duration start(Optional<TimeRange> time) {
    return time.map(TimeRange::start).orElse(Duration.ZERO);
  }
}
