// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import java.util.List;
import java.util.Optional;
import org.shike.transcript.TimeBasis;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Timecode;
import tools.jackson.core.JsonGenerator;

/**
 * What a recording says, with all that is needed to check it there.
 *
 * @param said when, by whom and where in the recording
 * @param text word for word
 * @param from its offset in the {@link TranscriptText}; empty for a title
 * @param link plays the recording from there, if it is known where that is
 * @param page shows the transcript there, if a server does
 */
record Quote(
    Said said, String text, Optional<Integer> from, Optional<String> link, Optional<String> page) {
  /**
   * When, by whom and where something is said.
   *
   * @param time empty for untimed text
   * @param written its start as the source writes it
   * @param basis of the start
   * @param speaker empty if not known, or if several people speak
   * @param section titles of the sections around it, outermost first
   */
  record Said(
      Optional<TimeRange> time,
      String written,
      TimeBasis basis,
      Optional<String> speaker,
      List<String> section) {}

  /** Writes it into an object that is open. */
  void write(JsonGenerator json) {
    Json.seconds(json, "start", said.time().map(TimeRange::start));
    Json.seconds(json, "end", said.time().flatMap(TimeRange::end));
    timestamp(json, said.time(), said.written());
    json.writeStringProperty("basis", said.basis().name());
    Json.strings(json, "section", said.section());
    Json.string(json, "speaker", said.speaker());
    json.writeStringProperty("text", text);
    offset(json, "from", from);
    offset(json, "to", from.map(start -> start + text.length()));
    Json.string(json, "link", link);
    Json.string(json, "page", page);
  }

  /** A start as people read it, or null. */
  static void timestamp(JsonGenerator json, Optional<TimeRange> time, String written) {
    Json.string(
        json,
        "timestamp",
        time.map(TimeRange::start).map(start -> new Timecode(start, written).toString()));
  }

  /** An offset, or null. */
  static void offset(JsonGenerator json, String key, Optional<Integer> offset) {
    if (offset.isPresent()) {
      json.writeNumberProperty(key, offset.get());
    } else {
      json.writeNullProperty(key);
    }
  }
}
