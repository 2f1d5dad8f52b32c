// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.shike.parse.ParseResult;
import org.shike.parse.Problem;
import org.shike.transcript.Cue;
import org.shike.transcript.CueText;
import org.shike.transcript.Section;
import org.shike.transcript.TimeRange;
import org.shike.transcript.Transcript;
import org.shike.transcript.Word;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a transcript for programs, as one object. Every key is always there; what is not known is
 * null or empty. Times are in seconds.
 */
final class JsonTranscript {
  private final JsonGenerator json;
  private final ParseResult result;
  private final Transcript transcript;
  private final int[] parents;

  private JsonTranscript(JsonGenerator json, ParseResult result) {
    this.json = json;
    this.result = result;
    this.transcript = result.transcript();
    this.parents = Section.parents(transcript.sections());
  }

  static void write(PrintWriter out, ParseResult result) {
    Json.writeLine(out, json -> new JsonTranscript(json, result).write());
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("id", transcript.id());
    json.writeStringProperty("title", transcript.title());
    json.writeStringProperty("format", result.format().name());
    json.writeObjectPropertyStart("metadata");
    transcript.metadata().forEach((key, values) -> Json.strings(json, key, values));
    json.writeEndObject();
    json.writeArrayPropertyStart("sections");
    transcript.sections().forEach(this::section);
    json.writeEndArray();
    json.writeArrayPropertyStart("cues");
    transcript.cues().forEach(this::cue);
    json.writeEndArray();
    json.writeArrayPropertyStart("problems");
    result.problems().forEach(this::problem);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void section(Section section) {
    json.writeStartObject();
    json.writeStringProperty("title", section.title());
    json.writeNumberProperty("level", section.level());
    times(section.time());
    json.writeEndObject();
  }

  private void cue(Cue cue) {
    json.writeStartObject();
    times(cue.time());
    json.writeStringProperty("basis", cue.basis().name());
    stringOrNull("speaker", cue.speaker());
    Json.strings(json, "section", titlesAround(cue));
    json.writeStringProperty("text", cue.text());
    json.writeArrayPropertyStart("texts");
    cue.texts().forEach(this::text);
    json.writeEndArray();
    json.writeArrayPropertyStart("words");
    cue.words().forEach(word -> word(cue, word));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The titles of the sections around a cue, outermost first. */
  private List<String> titlesAround(Cue cue) {
    Deque<String> titles = new ArrayDeque<>();
    for (int at = cue.section().orElse(-1); at >= 0; at = parents[at]) {
      titles.addFirst(transcript.sections().get(at).title());
    }
    return List.copyOf(titles);
  }

  private void text(CueText text) {
    json.writeStartObject();
    stringOrNull("lang", text.language());
    json.writeStringProperty("text", text.text());
    json.writeEndObject();
  }

  private void word(Cue cue, Word word) {
    json.writeStartObject();
    json.writeStringProperty("text", cue.text().substring(word.from(), word.to()));
    times(Optional.of(word.time()));
    json.writeEndObject();
  }

  private void problem(Problem problem) {
    json.writeStartObject();
    json.writeNumberProperty("line", problem.line());
    json.writeNumberProperty("column", problem.column());
    json.writeStringProperty("message", problem.message());
    json.writeEndObject();
  }

  private void times(Optional<TimeRange> time) {
    Optional<Duration> start = time.map(TimeRange::start);
    Json.seconds(json, "start", start);
    Json.seconds(json, "end", time.flatMap(TimeRange::end));
  }

  private void stringOrNull(String key, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(key, value.get());
    } else {
      json.writeNullProperty(key);
    }
  }
}
